import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceMunicipalities } from '../../shared/reference/municipalities/reference-municipalities.ts';
import { isKnownNuts } from '../../shared/reference/nuts/nuts-codes.ts';
import { readPartnerRecords } from '../../shared/reference/partners/partner-records.ts';

const FOLDER = join(import.meta.dirname, '../../shared/reference/data/partners');

const records = await readPartnerRecords(FOLDER);
const ids = new Set([...records.municipalities, ...records.regions].map(({ id }) => id));

describe('the records of possible partners', () => {
  it('have every municipality once, and those that profiles are kept of among them', () => {
    expect(records.municipalities).toHaveLength(91_057);
    expect(ids.size).toBe(91_057 + records.regions.length);
    expect(referenceMunicipalities().filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('name only parties that are there in projects, networks and twinnings', () => {
    const named = [
      ...records.projects.flatMap(({ members }) => members),
      ...records.networks.flatMap(({ members }) => members),
      ...records.twins.flat(),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('have places on the map, and regions that there are', () => {
    // From Guadeloupe to Réunion and Svalbard.
    const odd = records.municipalities.filter(
      ({ lat, lon, nuts3, population }) =>
        (lat !== undefined && !(lat > -25 && lat < 82)) ||
        (lon !== undefined && !(lon > -65 && lon < 60)) ||
        (nuts3 !== undefined && !isKnownNuts(nuts3)) ||
        (population !== undefined && !(population >= 0)),
    );
    expect(odd.map(({ id, nuts3 }) => `${id} ${nuts3}`).slice(0, 20)).toEqual([]);
  });
});
