import { type Numbering, Numbers } from './numbering.ts';
import type { PartyRecord } from './records.ts';

/** A country (ISO 3166-1) and a region in it; empty where not known. */
export type PlaceOfParty = { country: string; nuts3: string };

/** All parties, a column a fact, in the order of their ids; number 0 of a numbering stands for unknown. */
export type PartyColumns = {
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  kind: Uint16Array;
  kinds: Numbering;
  country: Uint16Array;
  countries: Numbering;
  /** The region as it was given, and the wider one of level 2. */
  nuts3: Uint16Array;
  nuts2: Uint16Array;
  regions: Numbering;
  /** Which of `places` each is in: all that have one country and one region. */
  place: Uint16Array;
  places: readonly PlaceOfParty[];
  /** The place as a point on the unit sphere; 0, 0, 0 where no place is known. */
  x: Float32Array;
  y: Float32Array;
  z: Float32Array;
  /** ln of the inhabitants; 0 where not known. */
  lnPopulation: Float32Array;
};

const RADIANS = Math.PI / 180;

/** Puts parties into columns. Throws a RangeError when an id is there twice. */
export const partyColumns = (records: readonly PartyRecord[]): PartyColumns => {
  const parties = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const numberOf = new Map(parties.map(({ id }, at) => [id, at]));
  if (numberOf.size < parties.length) throw new RangeError('two parties have the same id');
  const kinds = new Numbers();
  const countries = new Numbers();
  const regions = new Numbers();
  return {
    ids: parties.map(({ id }) => id),
    numberOf,
    kind: Uint16Array.from(parties, ({ kind }) => kinds.of(kind)),
    kinds,
    country: Uint16Array.from(parties, ({ country }) => countries.of(country)),
    countries,
    nuts3: Uint16Array.from(parties, ({ nuts3 }) => regions.of(nuts3)),
    nuts2: Uint16Array.from(parties, ({ nuts3 }) => regions.of(nuts3?.slice(0, 4))),
    regions,
    ...placesOf(parties),
    ...pointsOf(parties),
    lnPopulation: Float32Array.from(parties, ({ population = 0 }) =>
      Math.log(Math.max(1, population)),
    ),
  };
};

const placesOf = (parties: readonly PartyRecord[]): Pick<PartyColumns, 'place' | 'places'> => {
  const places: PlaceOfParty[] = [];
  const numberOf = new Map<string, number>();
  const place = Uint16Array.from(parties, ({ country, nuts3 = '' }) => {
    const key = `${country} ${nuts3}`;
    const number = numberOf.get(key) ?? places.push({ country, nuts3 }) - 1;
    numberOf.set(key, number);
    return number;
  });
  return { place, places };
};

type Point = { x: number; y: number; z: number };

/** Where a party is on the unit sphere; undefined where its own place is not known. */
export const pointOf = ({ lat, lon }: PartyRecord): Point | undefined => {
  if (lat === undefined || lon === undefined) return undefined;
  const across = Math.cos(lat * RADIANS);
  return {
    x: across * Math.cos(lon * RADIANS),
    y: across * Math.sin(lon * RADIANS),
    z: Math.sin(lat * RADIANS),
  };
};

/** Places; a party whose own is not known is taken to be in the middle of the others of its region. */
const pointsOf = (parties: readonly PartyRecord[]): Record<keyof Point, Float32Array> => {
  const sums = new Map<string, Point>();
  const own = parties.map(pointOf);
  parties.forEach(({ nuts3 }, at) => {
    const point = own[at];
    if (!point || nuts3 === undefined) return;
    for (const region of [nuts3, nuts3.slice(0, 4)]) {
      const sum = sums.get(region) ?? { x: 0, y: 0, z: 0 };
      sums.set(region, { x: sum.x + point.x, y: sum.y + point.y, z: sum.z + point.z });
    }
  });
  const middle = (region: string): Point | undefined => {
    const sum = sums.get(region);
    const length = sum && Math.hypot(sum.x, sum.y, sum.z);
    return length ? { x: sum.x / length, y: sum.y / length, z: sum.z / length } : undefined;
  };
  const points = parties.map(
    ({ nuts3 = '' }, at) => own[at] ?? middle(nuts3) ?? middle(nuts3.slice(0, 4)),
  );
  return {
    x: Float32Array.from(points, (point) => point?.x ?? 0),
    y: Float32Array.from(points, (point) => point?.y ?? 0),
    z: Float32Array.from(points, (point) => point?.z ?? 0),
  };
};
