import { describe, expect, it } from 'vitest';
import { kilometresBetween } from '../../../shared/matching/affinity/distance.ts';
import { compileHistory, NO_HISTORY } from '../../../shared/matching/affinity/history.ts';
import type { PastProject } from '../../../shared/matching/affinity/past-project.ts';
import type { ProgrammeFacts } from '../../../shared/matching/affinity/programme-facts.ts';
import { tieFinder, tieParts } from '../../../shared/matching/affinity/ties.ts';
import { SCORE_WEIGHTS } from '../../../shared/matching/score-weights.ts';

const BORDER: ProgrammeFacts = {
  ...{ code: 'INTERREG-GR-BG', names: 'Interreg Greece–Bulgaria', countries: ['BG', 'GR'] },
  ...{ nuts: ['BG422', 'EL51'], centres: [{ lat: 41.9, lon: 25.6 }] },
};
const BALTIC: ProgrammeFacts = {
  ...{ code: 'INTERREG-BALTIC', names: 'Interreg Baltic Sea', countries: ['SE', 'PL'] },
  ...{ nuts: ['SE11', 'PL63'], centres: [{ lat: 56, lon: 18 }] },
};
const HASKOVO = { country: 'BG', nuts3: 'BG422', lat: 41.93, lon: 25.56 };

const past = (programme: string, at: { lat: number; lon: number }, title: string): PastProject => ({
  programme,
  text: { title: { en: title }, keywords: [], language: 'en' },
  participants: [{ id: 'm-1', municipal: true, ...at }],
});

describe('what ties somebody to a programme', () => {
  it('is first of all to be in its area', () => {
    const [border, baltic] = tieFinder([BORDER, BALTIC], NO_HISTORY)({ place: HASKOVO });
    expect(border).toMatchObject({ inArea: 1, inCountry: 1, nearness: 0 });
    expect(baltic).toMatchObject({ inArea: 0, inCountry: 0 });
    expect(baltic?.nearness).toBeLessThan(-3);
  });

  it('is what others around took part in, and not what it took part in itself', () => {
    const history = compileHistory([past('INTERREG-GR-BG', HASKOVO, 'Fires')]);
    const find = tieFinder([BORDER, BALTIC], history);
    const [other] = find({ place: HASKOVO });
    const [itself] = find({ place: { ...HASKOVO, id: 'm-1' } });
    expect(other?.nearbyMunicipal).toBeGreaterThan(itself?.nearbyMunicipal ?? 0);
  });

  it('is the smaller the more projects a programme had elsewhere, unless it is open everywhere', () => {
    const open = { ...BALTIC, code: 'OPEN', countries: [], nuts: [], centres: [] };
    const far = ['INTERREG-GR-BG', 'OPEN'].map((code) => past(code, { lat: 56, lon: 18 }, 'Fires'));
    const [border, everywhere] = tieFinder([BORDER, open], compileHistory(far))({ place: HASKOVO });
    expect(border?.projectsAnywhere).toBe(Math.log(2));
    expect(everywhere?.projectsAnywhere).toBe(0);
  });

  it.each([
    ['bg', 'Общи учения със съседите от гръцката страна и в България.'],
    ['en', 'Joint exercises with our Greek neighbours in Bulgaria.'],
    ['el', 'Κοινές ασκήσεις με τη Βουλγαρία, από την Ελλάδα.'],
  ])('is the countries that a need names, in %s', (language, text) => {
    const [border, baltic] = tieFinder([BORDER, BALTIC], NO_HISTORY)({ needs: { language, text } });
    expect(border?.itsCountries).toBeGreaterThan(0.3);
    expect(baltic).toMatchObject({ itsCountries: 0, otherCountries: 1 });
  });

  it('is a past project that says what the need says, if it may be seen', () => {
    const project = past('INTERREG-BALTIC', { lat: 56, lon: 18 }, 'Ferries without emissions');
    const find = tieFinder([BORDER, BALTIC], compileHistory([project]));
    const needs = { language: 'en', text: 'We want ferries without emissions.' };
    expect(find({ needs }).map(({ alikeProject }) => alikeProject)).toEqual([0, 1]);
    expect(find({ needs }, () => false).map(({ alikeProject }) => alikeProject)).toEqual([0, 0]);
  });

  it('makes a part of 1 for the closest programme and never less than 0 for any', () => {
    const ties = tieFinder([BORDER, BALTIC], NO_HISTORY)({ place: HASKOVO });
    const [border, baltic] = tieParts(ties, SCORE_WEIGHTS);
    expect(border).toBe(1);
    expect(baltic).toBeGreaterThanOrEqual(0);
    expect(baltic).toBeLessThan(1);
  });
});

describe('the distance of two places', () => {
  it('is that of the map, Stara Zagora to Sofia', () => {
    const [zagora, sofia] = [
      { lat: 42.4258, lon: 25.6345 },
      { lat: 42.6977, lon: 23.3219 },
    ];
    expect(kilometresBetween(zagora, sofia)).toBeCloseTo(192, -0.7);
  });
});
