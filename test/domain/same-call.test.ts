import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, mayStillBeSame, sameCall } from '../../shared/domain/same-call.ts';
import { aCall, aDeadline } from '../support/builders.ts';

type Input = Record<string, unknown>;

/** The call of the builders in another feed, under an identifier and a title of its own. */
const elsewhere = (overrides: Input = {}) =>
  aCall({
    id: 'national-list:42',
    source: 'national-list',
    sourceId: '42',
    identifier: 'renovation-shops',
    title: { en: 'Something else entirely about homes' },
    ...overrides,
  });

const LONG = { en: 'One-stop shops for home renovation in small towns' };

describe('the same identifier in two sources', () => {
  const sameIdentifier = { identifier: 'life 2026 cet oss' };

  it('makes two calls one, with what was compared', () => {
    expect(sameCall(aCall(), elsewhere(sameIdentifier))).toEqual({
      same: true,
      rule: 'same-identifier',
      likeness: 0,
      evidence: [
        { what: 'identifier', a: 'LIFE-2026-CET-OSS', b: 'life 2026 cet oss' },
        { what: 'programme', a: 'LIFE', b: 'LIFE' },
        { what: 'deadline', a: '2026-09-16', b: '2026-09-16' },
      ],
    });
  });

  it('needs one deadline in common, not all', () => {
    const cutOffs = [aDeadline('2026-09-16'), aDeadline('2027-03-16')];
    expect(sameCall(aCall(), elsewhere({ ...sameIdentifier, deadlines: cutOffs })).same).toBe(true);
  });

  it('needs none where one source knows none, and says so', () => {
    const same = sameCall(aCall(), elsewhere({ ...sameIdentifier, deadlines: [] }));
    expect(same).toMatchObject({
      evidence: [{}, {}, { what: 'deadline', a: '2026-09-16', b: 'not stated' }],
    });
  });

  it('is good with a source that does not know the programme', () => {
    for (const programme of ['EU-UNKNOWN', 'EU-47000000']) {
      expect(sameCall(aCall(), elsewhere({ ...sameIdentifier, programme })).same).toBe(true);
    }
  });

  it.each<[string, Input]>([
    ['under another programme', { ...sameIdentifier, programme: 'CERV' }],
    ['with another deadline', { ...sameIdentifier, deadlines: [aDeadline('2026-09-17')] }],
    ['of a consultation on the call', { ...sameIdentifier, kind: 'consultation' }],
    ['within one source', { ...sameIdentifier, id: 'eu-portal:2', source: 'eu-portal' }],
  ])('is none %s', (_case, overrides) => {
    expect(sameCall(aCall(), elsewhere(overrides))).toEqual({ same: false });
  });

  it.each<[string, string, Input]>([
    ['a number in a list', '2026', {}],
    ['a short word', 'call-1', {}],
    ['a slug without a deadline', 'second-call', { deadlines: [] }],
    ['a slug without a programme', 'second-call', { programme: 'EU-UNKNOWN' }],
  ])('says nothing when it is %s', (_case, identifier, overrides) => {
    expect(sameCall(aCall({ identifier }), elsewhere({ identifier, ...overrides })).same).toBe(
      false,
    );
  });
});

describe('the same title and last deadline in two sources', () => {
  it('make two calls one, with what was compared', () => {
    const [here, there] = [
      aCall({ title: LONG }),
      elsewhere({ title: { en: `LIFE – ${LONG.en}!` } }),
    ];
    expect(sameCall(here, there)).toMatchObject({
      same: true,
      rule: 'same-title-and-deadline',
      evidence: [
        { what: 'title.en', a: LONG.en, b: `LIFE – ${LONG.en}!` },
        { what: 'programme', a: 'LIFE', b: 'LIFE' },
        { what: 'deadline', a: '2026-09-16', b: '2026-09-16' },
      ],
    });
  });

  it('are compared by the day, because one source knows the hour and the other does not', () => {
    const day = { date: '2026-09-16', zone: 'Europe/Sofia', role: 'single' };
    const deadlines = [{ ...day }];
    expect(sameCall(aCall({ title: LONG }), elsewhere({ title: LONG, deadlines })).same).toBe(true);
  });

  it('are compared in a language that both have', () => {
    const title = { bg: 'Обслужване на едно гише за обновяване на домове', en: 'Anything at all' };
    expect(
      sameCall(aCall({ title: { ...LONG, bg: title.bg } }), elsewhere({ title })),
    ).toMatchObject({
      same: true,
      evidence: [{ what: 'title.bg' }, {}, {}],
    });
    expect(sameCall(aCall({ title: LONG }), elsewhere({ title: { bg: LONG.en } })).same).toBe(
      false,
    );
  });

  it('make one of a programme and its roof, when the title says enough', () => {
    const roof = { programme: 'INTERREG' };
    const [here, there] = [{ programme: 'INTERREG-BSB' }, { programme: 'INTERREG-DANUBE' }];
    expect(
      sameCall(aCall({ title: LONG, ...here }), elsewhere({ title: LONG, ...roof })).same,
    ).toBe(true);
    const short = { title: { en: 'Second call' } };
    expect(sameCall(aCall({ ...short, ...here }), elsewhere({ ...short, ...roof })).same).toBe(
      false,
    );
    expect(sameCall(aCall({ ...short, ...here }), elsewhere({ ...short, ...here })).same).toBe(
      true,
    );
    expect(
      sameCall(aCall({ title: LONG, ...here }), elsewhere({ title: LONG, ...there })).same,
    ).toBe(false);
  });

  it.each<[string, Input]>([
    ['another last deadline', { deadlines: [aDeadline('2026-09-17')] }],
    ['no deadline to compare', { deadlines: [] }],
    ['a programme of another family', { programme: 'CERV' }],
    ['a programme nobody knows', { programme: 'EU-UNKNOWN' }],
    ['a code of its own out of the same list', { identifier: 'LIFE-2026-CET-TWO' }],
    ['a consultation', { kind: 'consultation' }],
  ])('do not count with %s', (_case, overrides) => {
    const here = aCall({ title: LONG });
    expect(sameCall(here, elsewhere({ title: LONG }))).toMatchObject({ same: true });
    expect(sameCall(here, elsewhere({ title: LONG, ...overrides }))).toEqual({ same: false });
  });

  it('tell the sixth call of a programme from the fifth, which closes on the same day', () => {
    const call = (n: string, fund: string, words: string) => ({
      programme: 'INTERREG-GR-BG',
      title: {
        en: `${n} CALL _CALL FOR TARGETED PROJECT PROPOSALS_ SMALL ${fund} FUND UNDER PRIORITY ${words}`,
      },
    });
    const here = aCall(call('6TH', 'PROJECT', '1 & RSO2.6'));
    expect(sameCall(here, elsewhere(call('6th', 'projects', '1 and RSO2.6'))).same).toBe(true);
    expect(sameCall(here, elsewhere(call('5th', 'project', '1 & RSO2.6'))).same).toBe(false);
    expect(sameCall(here, elsewhere(call('6th', 'project', '3 & RSO4.6'))).same).toBe(false);
  });

  it('do not count in two countries', () => {
    const inCountry = (country: string) => ({
      title: LONG,
      programme: 'EEA-GRANTS',
      eligibility: { countries: { values: [country], exhaustive: true, by: 'source' } },
    });
    expect(sameCall(aCall(inCountry('BG')), elsewhere(inCountry('BG'))).same).toBe(true);
    expect(sameCall(aCall(inCountry('BG')), elsewhere(inCountry('RO'))).same).toBe(false);
  });
});

describe('calls that were the same', () => {
  const still = (here: Input, there: Input) =>
    mayStillBeSame(
      comparable(aCall({ title: LONG, ...here })),
      comparable(elsewhere({ title: LONG, ...there })),
    );

  it('still are while one source has yet to learn of a new deadline', () => {
    expect(still({}, { deadlines: [aDeadline('2026-11-30')] })).toBe(true);
    const identifier = 'LIFE-2026-CET-OSS';
    expect(still({}, { identifier, title: { en: 'New words' }, deadlines: [] })).toBe(true);
  });

  it.each<[string, Input]>([
    ["the next year's call on the same page", { deadlines: [aDeadline('2027-09-16')] }],
    ['another title', { title: { en: 'One-stop shops for home renovation in small towns 2027' } }],
    ['another programme', { programme: 'CERV' }],
    ['another code', { identifier: 'LIFE-2027-CET-OSS' }],
  ])('are no more with %s', (_case, there) => {
    expect(still({}, there)).toBe(false);
  });
});

describe('sameCall', () => {
  it('answers the same either way round', () => {
    const call = fc.record({
      identifier: fc.constantFrom(
        'LIFE-2026-CET-OSS',
        'life 2026 cet oss',
        'LIFE-2026-X',
        'some-slug',
      ),
      programme: fc.constantFrom('LIFE', 'CERV', 'INTERREG', 'INTERREG-GR-BG', 'EU-UNKNOWN'),
      title: fc.constantFrom(LONG, { en: 'Second call' }, { en: `${LONG.en} extended` }),
      deadlines: fc.subarray([aDeadline('2026-09-16'), aDeadline('2026-10-01')]),
    });
    fc.assert(
      fc.property(call, call, (one, other) => {
        const [a, b] = [aCall(one), elsewhere(other)];
        const [forth, back] = [sameCall(a, b), sameCall(b, a)];
        const mirrored = back.same
          ? { ...back, evidence: back.evidence.map(({ what, a, b }) => ({ what, a: b, b: a })) }
          : back;
        expect(mirrored).toEqual(forth);
      }),
      { numRuns: 300 },
    );
  });
});
