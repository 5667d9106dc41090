import { describe, expect, it } from 'vitest';
import { containmentIn } from '../../shared/matching/territory.ts';
import { isKnownNuts } from '../../shared/reference/nuts/nuts-codes.ts';
import { successorsOf } from '../../shared/reference/nuts/nuts-successors.ts';
import { borderAreas } from './situations/border-areas.ts';
import { donorStates } from './situations/donor-states.ts';
import { areaHas, gazetteerCodes, gazetteerPlaces, hasGazetteer } from './situations/gazetteer.ts';
import { largerAreas } from './situations/larger-areas.ts';
import { limits } from './situations/limits.ts';
import { PLACES, type Place, placeNamed } from './situations/places.ts';
import { answerTo, programmeNamed, type Situation } from './situations/situation.ts';
import { unionProgrammes } from './situations/union-programmes.ts';

const GROUPS = {
  'on the borders of Bulgaria': borderAreas,
  'in larger regions and all of Europe': largerAreas,
  'in programmes of the Union and of Bulgaria': unionProgrammes,
  'in the EEA and Norway Grants': donorStates,
  'under limits that a call sets': limits,
};
const ALL: readonly Situation[] = Object.values(GROUPS).flat();

describe.each(Object.entries(GROUPS))('%s', (_group, situations) => {
  it.each(situations.map((each) => [each.promise, each] as const))('%s', (_promise, situation) => {
    const { says, compared } = answerTo(situation);
    expect(says).toBe(situation.says);
    if (situation.compared !== undefined) expect(compared).toBe(situation.compared);
  });
});

describe('the situations', () => {
  it('are sixty at least, each its own promise, with all three answers', () => {
    expect(new Set(ALL.map(({ promise }) => promise)).size).toBe(ALL.length);
    expect(ALL.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ALL.map(({ says }) => says)).size).toBe(3);
  });

  it('ask every rule, of somebody in each country the service starts with', () => {
    const asked = new Set(ALL.map(({ asks }) => asks));
    for (const rule of [
      ...['status', 'time-left', 'open-to-all', 'country', 'nuts-area', 'applicant-type'],
      ...['population', 'area-type', 'own-contribution', 'consortium', 'languages', 'donor-role'],
    ] as const) {
      expect(asked).toContain(rule);
    }
    const countries = new Set(ALL.map(({ who }) => placeNamed(who).country));
    for (const country of ['BG', 'GR', 'TR', 'NO', 'IS', 'LI'])
      expect(countries).toContain(country);
  });

  it('cite documents that the programme itself names as its sources', () => {
    for (const { promise, programme, cites } of ALL) {
      if (!('document' in cites)) continue;
      const addresses = programmeNamed(programme).sources.map(({ url }) => url);
      const named = addresses.some((url) => url.includes(cites.document));
      expect(named, `${promise}: ${cites.document}`).toBe(true);
    }
  });
});

describe.runIf(hasGazetteer)('the facts that the situations rest on', () => {
  it('are what the gazetteer has of the places', () => {
    const places: Place[] = Object.values(PLACES);
    const found = gazetteerPlaces(new Set(places.map(({ id }) => id)));
    for (const { id, country, nuts3, population, coastal, borders } of places) {
      const known = found.get(id);
      expect([id, known?.nuts3, known?.population ?? undefined]).toEqual([id, nuts3, population]);
      if (country !== 'BG') continue;
      expect([id, known?.coastal, known?.borders]).toEqual([id, coastal ?? false, borders ?? []]);
    }
  });

  it('are what it has of the areas of programmes', () => {
    for (const { promise, who, cites } of ALL) {
      if ('area' in cites) {
        expect([promise, areaHas(cites.area, placeNamed(who))]).toEqual([promise, cites.has]);
      }
    }
  });

  it('are what it has of codes that went', () => {
    const codes = gazetteerCodes();
    for (const { cites } of ALL) {
      if ('code' in cites) expect(codes[cites.code]?.successors2024).toEqual(cites.became);
    }
  });

  it('and so are all codes, and all that became of them, that were carried over', () => {
    const codes = Object.entries(gazetteerCodes());
    expect(codes.length).toBeGreaterThan(2000);
    for (const [code, { successors2024 }] of codes) {
      expect([code, isKnownNuts(code)]).toEqual([code, true]);
      const carried = successorsOf(code)?.map((heir) => [heir.code, heir.share]);
      expect([code, carried && Object.fromEntries(carried)]).toEqual([code, successors2024]);
      expect(containmentIn(code, [code])).toBe('inside');
    }
  });
});
