import { describe, expect, it } from 'vitest';
import { MAX_NEEDS, Municipality } from '../../shared/domain/municipality.ts';
import { pointsOf } from '../../shared/http/problem.ts';
import { aMunicipality } from '../support/builders.ts';

/** What a refused profile is told: where, and why. */
const refusal = (overrides: Record<string, unknown>) => {
  const read = Municipality.safeParse({ ...aMunicipality(), ...overrides });
  return read.success ? [] : pointsOf(read.error);
};

describe('the profile of a municipality', () => {
  it('is refused with 0 inhabitants, and the refusal names the field', () => {
    const [point, ...others] = refusal({ population: 0 });
    expect(others).toEqual([]);
    expect(point?.where).toBe('population');
    expect(point?.why).toContain('>0');
  });

  it('is refused with 100 KB of needs, not cut', () => {
    const [point, ...others] = refusal({ needs: { language: 'bg', text: 'ж'.repeat(51_200) } });
    expect(others).toEqual([]);
    expect(point?.where).toBe('needs.text');
    expect(point?.why).toContain('4000');
    expect(refusal({ needs: { language: 'bg', text: 'ж'.repeat(MAX_NEEDS) } })).toEqual([]);
  });

  it.each([
    ['an area code in small letters', { nuts3: 'bg422' }, 'nuts3'],
    ['a negative ceiling', { ownContributionCeiling: { amount: -1, currency: 'EUR' } }, 'amount'],
    ['a ceiling without currency', { ownContributionCeiling: { amount: 1 } }, 'currency'],
    ['a language by its name', { languages: ['Bulgarian'] }, 'languages'],
    ['a twin town in no country', { twinTowns: [{ name: 'Drama' }] }, 'country'],
    ['a project in the year 0', { experience: [{ programme: 'CERV', year: 0 }] }, 'year'],
  ])('is refused with %s', (_what, overrides, where) => {
    expect(refusal(overrides)[0]?.where).toContain(where);
  });

  it('may have no priorities, and an area code that no list has', () => {
    expect(refusal({ priorities: [], nuts3: 'BG999' })).toEqual([]);
  });

  it('says what it can pay, writes, has done and whom it knows', () => {
    const known = {
      ownContributionCeiling: { amount: 0, currency: 'BGN' },
      languages: ['bg', 'en'],
      experience: [{ programme: 'INTERREG-GR-BG', year: 2019, role: 'lead-partner' }],
      networks: ['Covenant of Mayors'],
      twinTowns: [{ name: 'Alexandroupoli', country: 'GR' }],
    };
    expect(aMunicipality(known)).toMatchObject(known);
  });
});
