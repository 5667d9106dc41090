import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { LOCAL_UNITS, localUnitLines } from '../../support/local-unit-lines.ts';

const FOLDER = new URL('../../../../shared/data/gazetteer/', import.meta.url);

/** The gazetteer is no part of this repository: what rests on it runs where it is at hand. */
export const hasGazetteer = existsSync(FOLDER);

const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

const Record = z.object({
  id: z.string(),
  nuts3: z.string().optional(),
  population: z.number().nullish(),
  coastal: z.boolean().optional(),
  borders: z.array(z.string()).optional(),
});
export type GazetteerPlace = z.infer<typeof Record>;

const OWN_FILES = ['bg', 'gr', 'no', 'is', 'tr-thrace'];

/** What the gazetteer has of the given places. */
export const gazetteerPlaces = (ids: ReadonlySet<string>): Map<string, GazetteerPlace> => {
  const own = OWN_FILES.flatMap(
    (file) =>
      z.object({ municipalities: z.array(Record) }).parse(json(`municipalities-${file}.json`))
        .municipalities,
  );
  const found = new Map(own.filter(({ id }) => ids.has(id)).map((each) => [each.id, each]));
  const wanted = [...ids].filter((id) => !found.has(id)).map((id) => `"${id}"`);
  for (const line of localUnitLines(new URL(LOCAL_UNITS, FOLDER))) {
    if (!wanted.some((id) => line.includes(id))) continue;
    const place = Record.parse(JSON.parse(line));
    if (ids.has(place.id)) found.set(place.id, place);
  }
  return found;
};

const Areas = z.object({
  programmes: z.array(
    z.object({
      id: z.string(),
      nuts: z.array(z.string()),
      wholeCountries: z.array(z.string()).default([]),
    }),
  ),
});

/** Whether a programme's area has a place, by its region or its whole country. */
export const areaHas = (
  programme: string,
  { country, nuts3 }: { country: string; nuts3: string },
): boolean => {
  const area = Areas.parse(json('programme-areas.json')).programmes.find(
    ({ id }) => id === programme,
  );
  if (!area) throw new Error(`no area ${programme}`);
  return area.wholeCountries.includes(country) || area.nuts.some((code) => nuts3.startsWith(code));
};

const Codes = z.record(
  z.string(),
  z.object({ successors2024: z.record(z.string(), z.number()).optional() }),
);

/** What became of each code of an older list, and every code of any list. */
export const gazetteerCodes = () => Codes.parse(json('nuts.json'));
