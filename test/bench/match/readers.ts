import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { CountryCode, Nuts } from '../../../shared/domain/ids.ts';
import { type Municipality, Priority } from '../../../shared/domain/municipality.ts';
import { Zone } from '../../../shared/domain/time.ts';
import { termsFor } from '../../../shared/reference/theme-lexicon.ts';
import { themeCodes } from '../../../shared/reference/themes.ts';
import { aMunicipality } from '../../support/builders.ts';
import { LOCAL_UNITS, localUnitLines } from '../../support/local-unit-lines.ts';
import { vocabularyOf } from './calls.ts';
import { drawing } from './drawing.ts';
import { topics } from './topics.ts';

const FILE = resolve(import.meta.dirname, '../../../../shared/data/gazetteer', LOCAL_UNITS);

const Place = z.object({
  country: CountryCode,
  nuts3: Nuts,
  lat: z.number().optional(),
  lon: z.number().optional(),
});
type Place = z.infer<typeof Place>;

/** The local units of Europe that have a NUTS 3 code when the gazetteer is at hand, else as many in made-up areas. */
export const places = (count: number): Place[] => {
  if (!existsSync(FILE)) return Array.from({ length: count }, (_, n) => madeUp(n, count));
  return localUnitLines(FILE)
    .flatMap((line) => {
      const place = Place.safeParse(JSON.parse(line));
      return place.success ? [place.data] : [];
    })
    .slice(0, count);
};

const COUNTRIES = ['BG', 'DE', 'ES', 'FR', 'GR', 'IT', 'NO', 'PL', 'RO', 'TR'];

const madeUp = (n: number, count: number): Place => {
  const area = Math.floor((n * 1300) / count);
  const country = COUNTRIES[Math.floor((area * COUNTRIES.length) / 1300)] ?? 'BG';
  const code = (area % 130).toString(36).padStart(3, '0').toUpperCase();
  const nuts3 = `${country === 'GR' ? 'EL' : country}${code}`;
  return Place.parse({ country, nuts3, lat: 36 + (area % 25), lon: (area * 7) % 30 });
};

const LANGUAGES: Readonly<Record<string, string>> = {
  BG: 'bg',
  GR: 'el',
  CY: 'el',
  TR: 'tr',
  NO: 'nb',
};
const ZONES: Readonly<Record<string, string>> = {
  BG: 'Europe/Sofia',
  GR: 'Europe/Athens',
  TR: 'Europe/Istanbul',
  IS: 'Atlantic/Reykjavik',
};

/** Words of the lexicons in a language other than English, none where there is no lexicon. */
const ownWords = (language: string): string[] =>
  termsFor(language)
    .slice(1)
    .flatMap((lexicon) => Object.values(lexicon))
    .flatMap(({ sure, also }) => `${sure}|${also}`.split(/[|* ]+/).filter(Boolean));

/** Gives the reader of a number: a real place, and needs and priorities that are drawn by the number alone. */
export const benchReaders = (
  count: number,
): { size: number; reader: (n: number) => Municipality } => {
  const all = places(count);
  const english = vocabularyOf(topics());
  const own = new Map(Object.values(LANGUAGES).map((each) => [each, ownWords(each)]));
  const themes = themeCodes();
  const template = aMunicipality();
  return {
    size: all.length,
    reader: (n) => {
      const draw = drawing(n);
      const place = all[n] ?? { country: template.country, nuts3: template.nuts3 };
      const language = LANGUAGES[place.country] ?? 'en';
      const words = own.get(language) ?? [];
      // Half of those who have words of their own write in their language.
      const local = words.length > 0 && draw.next() < 0.5;
      const text = Array.from({ length: 15 + draw.below(46) }, () =>
        draw.from(local ? words : english),
      ).join(' ');
      const priorities = new Set(
        Array.from({ length: 3 + draw.below(4) }, () => draw.from(themes)),
      );
      return {
        ...template,
        ...place,
        zone: Zone.parse(ZONES[place.country] ?? 'Europe/Brussels'),
        needs: { language: local ? language : 'en', text },
        priorities: [...priorities].map((theme) =>
          Priority.parse({ theme, weight: 1 + draw.below(3) }),
        ),
      };
    },
  };
};
