import { describe, expect, it } from 'vitest';
import { markCall, unmarkCall } from '../../functions/mark-call/handler.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { aSignedInRequest } from '../support/aws-events.ts';
import { aCallRecord, aMunicipality, NOW } from '../support/builders.ts';
import { anAuditLog } from '../support/in-memory/audit.ts';
import { inMemoryCallMarks } from '../support/in-memory/call-marks.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { answerOf, CLAIMS } from '../support/signed-in.ts';

const PATH = '/municipalities/{id}/marks/{callId}';
const WHERE = { id: 'BG-SZR31', callId: 'eu-portal%3A1TOPICS' };

const aService = () => {
  const marks = inMemoryCallMarks();
  const deps = {
    municipalities: inMemoryMunicipalities([aMunicipality()]),
    calls: inMemoryCalls([aCallRecord()]),
    ...{ marks, audit: anAuditLog(), log: keptLogger(), now: () => NOW },
  };
  const handler = byRoute({
    [`PUT ${PATH}`]: markCall(deps),
    [`DELETE ${PATH}`]: unmarkCall(deps),
  });
  const ask = (method: string, body?: unknown, where: object = {}) =>
    answerOf(
      handler,
      aSignedInRequest(method, PATH, {
        claims: CLAIMS.officer,
        path: { ...WHERE, ...where },
        body,
      }),
    );
  const kept = async () =>
    (await marks.ofMunicipality(aMunicipality().id)).map((each) => each.mark);
  return { ask, kept };
};

describe('what a municipality thinks of a call', () => {
  it('is kept, changed and taken away', async () => {
    const { ask, kept } = aService();
    expect(await ask('PUT', { mark: 'starred' })).toMatchObject({
      status: 200,
      body: { municipalityId: 'BG-SZR31', callId: 'eu-portal:1TOPICS', mark: 'starred' },
    });
    expect(await kept()).toEqual(['starred']);
    await ask('PUT', { mark: 'dismissed' });
    expect(await kept()).toEqual(['dismissed']);
    expect(await ask('DELETE')).toEqual({ status: 204, body: undefined });
    expect(await kept()).toEqual([]);
    expect((await ask('DELETE')).status).toBe(204);
  });

  it.each([
    ['a call that nobody knows', 404, { callId: 'eu-portal:9' }, {}],
    ['another municipality', 403, { id: 'BG-X' }, {}],
    ['nonsense', 400, {}, { mark: 'loved' }],
    ['more than was asked for', 400, {}, { who: 'me' }],
  ])('is refused of %s, and nothing is kept', async (_, status, where, body) => {
    const { ask, kept } = aService();
    expect((await ask('PUT', { mark: 'starred', ...body }, where)).status).toBe(status);
    expect(await kept()).toEqual([]);
  });
});
