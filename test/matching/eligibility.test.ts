import { describe, expect, it } from 'vitest';
import { checkEligibility, verdictOf } from '../../shared/matching/eligibility.ts';
import { aCall, aDeadline, aMunicipality, NOW, OPEN_TO_ALL } from '../support/builders.ts';

const answers = (call: Record<string, unknown>, municipality: Record<string, unknown> = {}) => {
  const rules = checkEligibility(aMunicipality(municipality), aCall(call), NOW);
  return {
    rules,
    verdict: verdictOf(rules),
    answer: (name: string) => rules.find(({ rule }) => rule === name)?.answer,
  };
};

const list = (values: string[], exhaustive = true) => ({ values, exhaustive, by: 'source' });

describe('eligibility', () => {
  it('is unknown, never eligible, where nothing is stated', () => {
    const { verdict, rules } = answers({ eligibility: {} });
    expect(verdict).toBe('unknown');
    const unknown = rules.filter(({ answer }) => answer === 'unknown');
    expect(unknown.filter(({ kind }) => kind === 'condition').map(({ rule }) => rule)).toEqual([
      'country',
      'nuts-area',
      'applicant-type',
    ]);
    for (const { demanded, statedBy } of unknown) {
      expect(demanded).toBe('not stated');
      expect(statedBy).toBeUndefined();
    }
  });

  it('is eligible when country and applicant type are named', () => {
    expect(answers({ eligibility: OPEN_TO_ALL }).verdict).toBe('eligible');
  });

  it('is ineligible outside an exhaustive list and unknown outside an open one', () => {
    const norwegian = { country: 'NO', nuts3: 'NO081' };
    expect(answers({ eligibility: OPEN_TO_ALL }, norwegian).answer('country')).toBe('ineligible');
    const open = { ...OPEN_TO_ALL, countries: list(['BG'], false) };
    expect(answers({ eligibility: open }, norwegian).answer('country')).toBe('unknown');
  });

  it.each([
    ['BG422', 'eligible'],
    ['BG42', 'eligible'],
    ['BG', 'eligible'],
    ['BG421', 'ineligible'],
    ['BG34', 'ineligible'],
  ])('takes %s to cover Topolovgrad in BG422: %s', (area, expected) => {
    const eligibility = { ...OPEN_TO_ALL, nuts: list([area]) };
    expect(answers({ eligibility }, { nuts3: 'BG422' }).answer('nuts-area')).toBe(expected);
  });

  it.each(['predefined', 'direct-award', 'consultation'])(
    'is ineligible for a call of the kind %s, whatever it says of applicants',
    (kind) => {
      expect(answers({ eligibility: OPEN_TO_ALL, kind }).verdict).toBe('ineligible');
    },
  );

  it('is ineligible once closed, whoever is asked', () => {
    const call = { eligibility: OPEN_TO_ALL, deadlines: [aDeadline('2026-08-16')] };
    expect(answers(call).verdict).toBe('ineligible');
  });

  it('is ineligible once the first of two stages has passed', () => {
    const deadlines = [
      aDeadline('2026-08-01', { role: 'stage-1' }),
      aDeadline('2026-12-01', { role: 'stage-2' }),
    ];
    expect(answers({ eligibility: OPEN_TO_ALL, deadlines }).answer('status')).toBe('ineligible');
  });

  it('is eligible before a call opens', () => {
    const call = { eligibility: OPEN_TO_ALL, opensOn: '2026-09-01', sourceStatus: 'forthcoming' };
    const { answer, verdict } = answers(call);
    expect([answer('status'), verdict]).toEqual(['eligible', 'eligible']);
  });

  it('goes with the clock: the same call is open today and closed when asked again later', () => {
    const call = aCall({ eligibility: OPEN_TO_ALL });
    const later = new Date('2026-10-01T04:30:00.000Z');
    const verdicts = [NOW, later, NOW].map((now) =>
      verdictOf(checkEligibility(aMunicipality(), call, now)),
    );
    expect(verdicts).toEqual(['eligible', 'ineligible', 'eligible']);
  });
});
