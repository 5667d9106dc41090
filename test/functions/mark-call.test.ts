import { describe, expect, it } from 'vitest';
import { markCall } from '../../functions/mark-call/handler.ts';
import { aCallRecord, aMunicipality, NOW } from '../support/builders.ts';
import { inMemoryCallMarks } from '../support/in-memory/call-marks.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';

const REQUEST = { municipalityId: 'BG-SZR31', callId: 'eu-portal:1TOPICS', mark: 'starred' };

const aService = () => {
  const marks = inMemoryCallMarks();
  const mark = markCall({
    municipalities: inMemoryMunicipalities([aMunicipality()]),
    calls: inMemoryCalls([aCallRecord()]),
    ...{ marks, now: () => NOW },
  });
  const kept = async () =>
    (await marks.ofMunicipality(aMunicipality().id)).map((each) => each.mark);
  return { mark, kept };
};

describe('what a municipality thinks of a call', () => {
  it('is kept, changed and taken away', async () => {
    const { mark, kept } = aService();
    expect(await mark(REQUEST)).toMatchObject({ ok: true });
    expect(await kept()).toEqual(['starred']);
    await mark({ ...REQUEST, mark: 'dismissed' });
    expect(await kept()).toEqual(['dismissed']);
    await mark({ ...REQUEST, mark: 'none' });
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a call that nobody knows', { callId: 'eu-portal:9' }, { kind: 'unknown-call' }],
    [
      'a municipality that nobody knows',
      { municipalityId: 'BG-X' },
      { kind: 'unknown-municipality' },
    ],
    ['nonsense', { mark: 'loved' }, { kind: 'bad-request' }],
    ['more than was asked for', { who: 'me' }, { kind: 'bad-request' }],
  ])('is refused of %s, and nothing is kept', async (_, overrides, error) => {
    const { mark, kept } = aService();
    expect(await mark({ ...REQUEST, ...overrides })).toMatchObject({ ok: false, error });
    expect(await kept()).toEqual([]);
  });
});
