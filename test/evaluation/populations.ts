import { kilometresBetween } from '../../shared/matching/affinity/distance.ts';
import type { Organisation } from './dataset.ts';
import type { LocalUnit } from './local-units.ts';

/** A unit of the same name may be this far from where a municipality is said to be; one of another name, this far. */
const SAME_NAME_KM = 15;
const OTHER_NAME_KM = 4;
/** Units of a cell, and so of the eight around it, are all that can be near enough. */
const CELL_DEGREES = 0.25;

/**
 * Inhabitants, by the id, of municipalities of which a task does not say them: those of the local unit of the same name
 * next to them, the largest where a town and its district are alike, else those of the nearest. The service knows them
 * of all municipalities, and what depends on them can be learnt only where they are known.
 */
export const populationsOf = (
  organisations: readonly Organisation[],
  units: readonly LocalUnit[],
): Map<string, number> => {
  const cells = Map.groupBy(units, (unit) => cellAt(unit.country, unit.lat, unit.lon, 0, 0));
  const found = new Map<string, number>();
  for (const { id, country, lat, lon, name, town } of organisations.filter(lacksPopulation)) {
    if (typeof lat !== 'number' || typeof lon !== 'number') continue;
    const names = new Set([plain(name ?? ''), plain(town ?? '')].filter((each) => each !== ''));
    const near = AROUND.flatMap(
      ([north, east]) => cells.get(cellAt(country, lat, lon, north, east)) ?? [],
    ).map((unit) => ({ unit, km: kilometresBetween({ lat, lon }, unit) }));
    const unit = ofTheName(near, names) ?? nearest(near);
    if (unit) found.set(id, unit.population);
  }
  return found;
};

/** Whether it is a municipality of which its task does not say how large it is. */
export const lacksPopulation = ({ kind, population }: Organisation): boolean =>
  kind === 'municipality' && typeof population !== 'number';

type Near = { unit: LocalUnit; km: number };

const ofTheName = (near: readonly Near[], names: ReadonlySet<string>): LocalUnit | undefined =>
  near
    .filter(({ unit, km }) => km <= SAME_NAME_KM && namesOf(unit).some((each) => names.has(each)))
    .sort((a, b) => b.unit.population - a.unit.population)[0]?.unit;

const nearest = (near: readonly Near[]): LocalUnit | undefined =>
  near.filter(({ km }) => km <= OTHER_NAME_KM).sort((a, b) => a.km - b.km)[0]?.unit;

/** A unit of two languages has both names in one: "Vantaa / Vanda". */
const namesOf = ({ name, nameLatin }: LocalUnit): string[] =>
  [name, ...name.split(/ ?\/ ?| - /), nameLatin ?? ''].map(plain).filter((each) => each !== '');

/** What stands beside the name of a place in that of its municipality. */
const BESIDE = new Set(
  [
    'administration and area authority ayuntamiento borough camara city comarca commune comuna comune concello council',
    'county de del della di district do gemeinde gemeente gmina government ilce judet kommun kommune la landeshauptstadt',
    'le les local mairie mesto miasto municipal municipality municipio municipiul novads obcina obec obstina of opcina',
    'opstina orasul powiat rajono regional savivaldybe stadt the town urban vald ville',
  ].flatMap((line) => line.split(' ')),
);

/** Letters that are more than a letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};

/** A name without marks, small, and without what says what it is the name of. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ßłøæœđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !BESIDE.has(word))
    .join(' ');

const AROUND = [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => [north, east] as const));

const cellAt = (country: string, lat: number, lon: number, north: number, east: number): string =>
  `${country} ${Math.floor(lat / CELL_DEGREES) + north} ${Math.floor(lon / CELL_DEGREES) + east}`;
