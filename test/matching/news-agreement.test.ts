import { describe, expect, it } from 'vitest';
import { agreementOn } from '../../shared/matching/news-agreement.ts';
import { aCallRecord } from '../support/builders.ts';

const LIMITS = {
  population: { max: 50_000, by: 'source', text: 'Small towns.' },
  languages: { values: ['bg', 'en'], exhaustive: true, by: 'source' },
  consortium: { minPartners: 2, minCountries: 2, by: 'source' },
};

const agreement = (shown: Record<string, unknown>, member: Record<string, unknown>) =>
  agreementOn(
    'eligibility',
    aCallRecord({ eligibility: shown }),
    aCallRecord({ eligibility: member }),
  );

describe('two sources on the conditions of a call', () => {
  it('agree when they demand the same, whoever states it, in whatever words and order', () => {
    expect(
      agreement(LIMITS, {
        population: { max: 50_000, by: 'administrator', text: 'Up to 50,000 inhabitants.' },
        languages: { values: ['en', 'bg'], exhaustive: true, by: 'programme' },
      }),
    ).toBe('agrees');
  });

  it('contradict each other when a limit differs', () => {
    expect(agreement(LIMITS, { population: { max: 30_000, by: 'source' } })).toBe('contradicts');
    expect(agreement(LIMITS, { consortium: { minPartners: 3, by: 'source' } })).toBe('contradicts');
  });

  it('say nothing against each other when one is silent', () => {
    expect(agreement(LIMITS, {})).toBe('silent');
  });
});
