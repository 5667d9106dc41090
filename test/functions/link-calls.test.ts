import { describe, expect, it } from 'vitest';
import { decideLink, takeBackLink } from '../../functions/link-calls/handler.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { aSignedInRequest } from '../support/aws-events.ts';
import { aCallRecord, NOW } from '../support/builders.ts';
import { aRuleLink } from '../support/call-link-builders.ts';
import { anAuditLog } from '../support/in-memory/audit.ts';
import { inMemoryCallLinks } from '../support/in-memory/call-links.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { answerOf, CLAIMS } from '../support/signed-in.ts';

const PORTAL = 'eu-portal:1TOPICS';
const LIST = 'national-list:42';
const PATH = '/call-links/{callId}/{otherId}';

const SAME = { verdict: 'same', reason: 'The ministry says so' };

const aService = () => {
  const listed = { id: LIST, source: 'national-list', sourceId: '42', identifier: 'renovation' };
  const second = { id: 'eu-portal:2TOPICS', sourceId: '2TOPICS' };
  const calls = inMemoryCalls([aCallRecord(), aCallRecord(listed), aCallRecord(second)]);
  const links = inMemoryCallLinks([aRuleLink()]);
  const deps = { calls, links, audit: anAuditLog(), log: keptLogger(), now: () => NOW };
  const handler = byRoute({
    [`PUT ${PATH}`]: decideLink(deps),
    [`DELETE ${PATH}`]: takeBackLink(deps),
  });
  const ask = (method: string, [callId, otherId]: [string, string], body?: unknown) =>
    answerOf(
      handler,
      aSignedInRequest(method, PATH, {
        claims: CLAIMS.administrator,
        path: { callId, otherId },
        body,
      }),
    );
  return { links, ask };
};

describe("an administrator's decision on two calls", () => {
  it.each(['same', 'different'])(
    'that they are %s is written down with who, why, when and what there was to see',
    async (verdict) => {
      const { ask, links } = aService();
      const kept = {
        a: PORTAL,
        b: LIST,
        by: 'administrator',
        verdict,
        who: 'administrator-1',
        reason: 'The ministry says so',
        at: NOW.toISOString(),
        evidence: [
          { what: 'identifier', a: 'LIFE-2026-CET-OSS', b: 'renovation' },
          { what: 'title' },
          { what: 'programme', a: 'LIFE', b: 'LIFE' },
          { what: 'deadline', a: '2026-09-16', b: '2026-09-16' },
        ],
      };
      expect(await ask('PUT', [PORTAL, LIST], { ...SAME, verdict })).toMatchObject({
        status: 200,
        body: kept,
      });
      expect(await links.all()).toMatchObject([kept]);
    },
  );

  it('is about the pair, whichever call is named first, and the last one stands', async () => {
    const { ask, links } = aService();
    await ask('PUT', [PORTAL, LIST], { ...SAME, leads: LIST });
    expect(await links.all()).toMatchObject([{ verdict: 'same', leads: LIST }]);
    await ask('PUT', [LIST, PORTAL], { ...SAME, verdict: 'different' });
    expect(await links.all()).toMatchObject([{ a: PORTAL, b: LIST, verdict: 'different' }]);
    expect((await links.all())[0]).not.toHaveProperty('leads');
  });

  it('can be taken back, once', async () => {
    const { ask, links } = aService();
    await ask('PUT', [PORTAL, LIST], { ...SAME, verdict: 'different' });
    expect((await ask('DELETE', [LIST, PORTAL])).status).toBe(204);
    expect(await links.all()).toEqual([]);
    expect((await ask('DELETE', [PORTAL, LIST])).status).toBe(404);
  });

  it.each<[string, number, [string, string], Record<string, unknown>]>([
    ['of a call with itself', 400, [LIST, LIST], {}],
    ['on a call nobody knows', 404, [PORTAL, 'isun:none'], {}],
    ['on two calls of one source', 409, [PORTAL, 'eu-portal:2TOPICS'], {}],
    ['that lets a third call speak', 400, [PORTAL, LIST], { leads: 'eu-portal:2TOPICS' }],
    ['to split that lets one speak', 400, [PORTAL, LIST], { verdict: 'different', leads: LIST }],
    ['without a reason', 400, [PORTAL, LIST], { reason: '  ' }],
    ['in the name of somebody else', 400, [PORTAL, LIST], { who: 'M. Ivanova' }],
    ['to do something else', 400, [PORTAL, LIST], { verdict: 'merged' }],
    ['with more than is asked for', 400, [PORTAL, LIST], { at: '2020-01-01' }],
  ])('%s is refused and changes nothing', async (_case, status, calls, overrides) => {
    const { ask, links } = aService();
    expect((await ask('PUT', calls, { ...SAME, ...overrides })).status).toBe(status);
    expect(await links.all()).toEqual([aRuleLink()]);
  });

  it('takes back nothing that a rule found', async () => {
    const { ask, links } = aService();
    expect((await ask('DELETE', [PORTAL, LIST])).status).toBe(404);
    expect(await links.all()).toEqual([aRuleLink()]);
  });

  it('says what does not fit in a request', async () => {
    const { body } = await aService().ask('PUT', [PORTAL, 'no id'], SAME);
    expect(body).toMatchObject({ errors: [{ where: 'params.otherId' }] });
  });
});
