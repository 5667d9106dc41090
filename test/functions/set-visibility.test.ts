import { describe, expect, it } from 'vitest';
import { setVisibility } from '../../functions/set-visibility/handler.ts';
import { aSignedInRequest } from '../support/aws-events.ts';
import { aMunicipality } from '../support/builders.ts';
import { anAuditLog } from '../support/in-memory/audit.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { answerOf, CLAIMS } from '../support/signed-in.ts';

const aService = () => {
  const municipality = aMunicipality();
  const municipalities = inMemoryMunicipalities([municipality]);
  const handler = setVisibility({ municipalities, audit: anAuditLog(), log: keptLogger() });
  const ask = (body: unknown, id = 'BG-SZR31') =>
    answerOf(
      handler,
      aSignedInRequest('PUT', '/municipalities/{id}/visibility', {
        claims: CLAIMS.officer,
        path: { id },
        body,
      }),
    );
  const hidden = async () => (await municipalities.get(municipality.id))?.hidden;
  return { ask, hidden };
};

describe('whether a municipality is suggested to others', () => {
  it('is for it to say, either way', async () => {
    const { ask, hidden } = aService();
    expect(await ask({ hidden: true })).toEqual({ status: 200, body: { hidden: true } });
    expect(await hidden()).toBe(true);
    await ask({ hidden: false });
    expect(await hidden()).toBe(false);
  });

  it.each([
    ['another municipality', { hidden: true }, 'BG-X', 403],
    ['nonsense', { hidden: 'yes' }, undefined, 400],
    ['nothing', {}, undefined, 400],
  ])('is refused of %s, and nothing changes', async (_what, body, id, status) => {
    const { ask, hidden } = aService();
    expect((await ask(body, id)).status).toBe(status);
    expect(await hidden()).toBeUndefined();
  });
});
