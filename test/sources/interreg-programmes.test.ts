import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { RuleAnswer } from '../../shared/domain/match.ts';
import { Municipality } from '../../shared/domain/municipality.ts';
import { Programme, withProgrammeRules } from '../../shared/domain/programme.ts';
import { checkEligibility, verdictOf } from '../../shared/matching/eligibility.ts';
import { interregProgrammes } from '../../shared/reference/programmes/interreg.ts';
import { programmeOf } from '../../shared/sources/interreg/programmes.ts';
import { aCall, aMunicipality, NOW } from '../support/builders.ts';

const programmes = interregProgrammes().map((programme) => Programme.parse(programme));
const programme = (code: string): Programme => {
  const found = programmes.find((each) => each.code === code);
  if (!found) throw new Error(`no programme ${code}`);
  return found;
};

type Place = Pick<Municipality, 'country' | 'nuts3'>;
const place = (nuts3: string, country = nuts3.slice(0, 2)): Place =>
  aMunicipality({ nuts3, country: country === 'EL' ? 'GR' : country });

/** The answer to a municipality about a call that states nothing itself. */
const verdict = (at: Place, code: string): RuleAnswer => {
  const call = withProgrammeRules(aCall({ programme: code, eligibility: {} }), programme(code));
  return verdictOf(checkEligibility(at, call, NOW));
};

const [TOPOLOVGRAD, KARLOVO, EVROS] = [place('BG422'), place('BG421'), place('EL511')];
const [EDIRNE, ODESA, SEVILLE, BERGEN] = [
  place('TR212'),
  place('UA010'),
  place('ES618'),
  place('NO0A2'),
];

describe('the Interreg programmes', () => {
  it('are ten, each with a name in Bulgarian, an area and its sources', () => {
    expect(programmes).toHaveLength(10);
    for (const { name, eligibility, sources } of programmes) {
      expect(name.bg).toMatch(/\S/);
      expect(eligibility.countries?.values).toContain('BG');
      expect(eligibility.applicantTypes).toMatchObject({ exhaustive: false });
      expect(eligibility.applicantTypes?.values).toContain('municipality');
      for (const { url, says } of sources)
        expect([url.slice(0, 4), says.length > 20]).toEqual(['http', true]);
    }
  });

  it('are those the adapter names', () => {
    const names = programmes.map(({ name }) => name.en ?? '');
    expect(names.map((name) => programmeOf([name]))).toEqual(programmes.map(({ code }) => code));
  });

  it('list ISO codes as countries and NUTS codes as regions, none twice, regions of their countries only', () => {
    for (const { eligibility } of programmes) {
      const countries: string[] = eligibility.countries?.values ?? [];
      const nuts: string[] = eligibility.nuts?.values ?? [];
      expect([new Set(countries).size, new Set(nuts).size]).toEqual([
        countries.length,
        nuts.length,
      ]);
      expect([countries.includes('EL'), nuts.some((code) => code.startsWith('GR'))]).toEqual([
        false,
        false,
      ]);
      for (const code of nuts) {
        expect(countries).toContain(code.slice(0, 2) === 'EL' ? 'GR' : code.slice(0, 2));
      }
    }
  });
});

describe('a municipality', () => {
  it.each([
    ['INTERREG-GR-BG', 'eligible', 'ineligible', 'eligible', 'ineligible'],
    ['INTERREG-RO-BG', 'ineligible', 'ineligible', 'ineligible', 'ineligible'],
    ['INTERREG-BG-TR', 'eligible', 'ineligible', 'ineligible', 'eligible'],
    ['INTERREG-BG-RS', 'ineligible', 'ineligible', 'ineligible', 'ineligible'],
    ['INTERREG-BG-MK', 'ineligible', 'ineligible', 'ineligible', 'ineligible'],
    ['INTERREG-BSB', 'ineligible', 'ineligible', 'eligible', 'eligible'],
    ['INTERREG-DANUBE', 'eligible', 'eligible', 'ineligible', 'ineligible'],
    ['INTERREG-EURO-MED', 'eligible', 'eligible', 'eligible', 'ineligible'],
    ['INTERREG-EUROPE', 'eligible', 'eligible', 'eligible', 'ineligible'],
    ['URBACT', 'eligible', 'eligible', 'eligible', 'unknown'],
  ])('in %s: Topolovgrad is %s, Karlovo %s, Evros %s, Edirne %s', (code, ...expected) => {
    const answers = [TOPOLOVGRAD, KARLOVO, EVROS, EDIRNE].map((at) => verdict(at, code));
    expect(answers).toEqual(expected);
  });

  it('in a country of which the regions were not read is not judged', () => {
    expect(verdict(SEVILLE, 'INTERREG-EURO-MED')).toBe('unknown');
    expect(verdict(ODESA, 'INTERREG-DANUBE')).toBe('unknown');
  });

  it('in Norway takes part in Interreg Europe and URBACT only', () => {
    const open = programmes.filter(({ code }) => verdict(BERGEN, code) !== 'ineligible');
    expect(open.map(({ code }) => code)).toEqual(['INTERREG-EUROPE', 'URBACT']);
  });

  it('outside every country of a whole list is never eligible', () => {
    const code = fc.constantFrom(...programmes.map((each) => each.code));
    const stranger = fc.constantFrom('IS001', 'LI000', 'UKM50', 'XK001');
    fc.assert(
      fc.property(code, stranger, (of, nuts3) => {
        expect(verdict(place(nuts3), of)).not.toBe('eligible');
      }),
    );
  });
});

describe('the rate', () => {
  it.each([
    ['INTERREG-GR-BG', 0.8],
    ['INTERREG-RO-BG', 0.8],
    ['INTERREG-BG-TR', undefined],
    ['INTERREG-BSB', 0.9],
    ['INTERREG-DANUBE', 0.8],
    ['INTERREG-EURO-MED', 0.8],
    ['INTERREG-EUROPE', undefined],
    ['URBACT', undefined],
  ])('of %s is %s', (code, rate) => {
    expect(programme(code).coFinancingRate).toBe(rate);
  });
});

const GAZETTEER = new URL('../../../shared/data/gazetteer/', import.meta.url);
const gazetteer = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, GAZETTEER), 'utf8'));

const Areas = z.object({
  programmes: z.array(
    z.object({
      id: z.string(),
      nuts: z.array(z.string()),
      wholeCountries: z.array(z.string()).default([]),
    }),
  ),
});
const Register = z.object({
  municipalities: z.array(
    z.object({ id: z.string(), nameEn: z.string(), nuts3: Municipality.shape.nuts3 }),
  ),
});

const CODES: Record<string, string> = {
  'interreg-next-bsb': 'INTERREG-BSB',
  'urbact-iv': 'URBACT',
};

describe.skipIf(!existsSync(GAZETTEER))('the gazetteer', () => {
  it('has the same areas', () => {
    const { programmes: areas } = Areas.parse(gazetteer('programme-areas.json'));
    expect(areas).toHaveLength(10);
    for (const { id, nuts, wholeCountries } of areas) {
      const { countries, nuts: stated } = programme(CODES[id] ?? id.toUpperCase()).eligibility;
      const whole = wholeCountries.map((code) => (code === 'GR' ? 'EL' : code));
      for (const country of wholeCountries) expect(countries?.values).toContain(country);
      const expected = stated === undefined ? [] : [...nuts, ...whole].sort();
      expect([...(stated?.values ?? [])].sort()).toEqual(expected);
    }
  });

  it('has Topolovgrad inside Greece–Bulgaria, and Karlovo not', () => {
    const { municipalities } = Register.parse(gazetteer('municipalities-bg.json'));
    const inside = municipalities.filter(
      ({ nuts3 }) => verdict(place(nuts3), 'INTERREG-GR-BG') === 'eligible',
    );
    const names = inside.map(({ nameEn }) => nameEn);
    expect(names).toContain('Topolovgrad');
    expect(names).not.toContain('Karlovo');
    // Blagoevgrad 14, Haskovo 11, Smolyan 10, Kardzhali 7.
    expect(inside).toHaveLength(42);
  });
});
