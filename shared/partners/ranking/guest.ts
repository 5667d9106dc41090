import type { Lists } from './numbering.ts';
import type { PartnerWorld } from './partner-world.ts';
import type { PartyColumns } from './party-columns.ts';
import { pointOf } from './party-columns.ts';
import type { PartyRecord } from './records.ts';

/**
 * The seat that a world keeps for a seeker that is none of its parties: a party without a place, a past and ties. Its id
 * comes after all others, so that it is the last party, whose lists can grow without moving those of anybody else.
 */
export const SEAT: PartyRecord = { id: '~guest', kind: 'guest', country: '' };

/** Who takes the seat, and the networks that it is in, by their numbers in the world. */
export type Guest = { party: PartyRecord; networks: readonly number[] };

/**
 * The same world with a guest in its seat, who seeks by the id of the seat. Projects, cells and all lists but one are
 * shared with the world, so that a guest costs a few copied columns, a millisecond for all of Europe, and no compilation.
 * Whose own place is not known sits in the middle of its region. Throws a RangeError when the world keeps no seat.
 */
export const withGuest = (world: PartnerWorld, { party, networks }: Guest): PartnerWorld => {
  const seat = world.parties.numberOf.get(SEAT.id);
  if (seat === undefined || seat !== world.parties.ids.length - 1) {
    throw new RangeError('the world keeps no seat for a guest');
  }
  const { country, countries, nuts3, nuts2, regions, x, y, z, lnPopulation } = world.parties;
  const { nuts3: region = '', population = 0 } = party;
  const regionNumber = regions.numberOf.get(region) ?? 0;
  const widerNumber = regions.numberOf.get(region.slice(0, 4)) ?? 0;
  const point =
    pointOf(party) ??
    middleOf(world.parties, nuts3, regionNumber) ??
    middleOf(world.parties, nuts2, widerNumber);
  const seated = {
    ...world.parties,
    country: country.with(seat, countries.numberOf.get(party.country) ?? 0),
    nuts3: nuts3.with(seat, regionNumber),
    nuts2: nuts2.with(seat, widerNumber),
    x: x.with(seat, point?.x ?? 0),
    y: y.with(seat, point?.y ?? 0),
    z: z.with(seat, point?.z ?? 0),
    lnPopulation: lnPopulation.with(seat, Math.log(Math.max(1, population))),
  };
  const cellOf = point ? world.cells.cellOf.with(seat, cellNear(world, point)) : world.cells.cellOf;
  return {
    ...world,
    parties: seated,
    cells: { ...world.cells, cellOf },
    networksOf: withLast(world.networksOf, networks),
  };
};

type Point = { x: number; y: number; z: number };

/** The middle of all parties of a region; undefined where none has a place, and for number 0. */
const middleOf = (
  { x, y, z }: PartyColumns,
  regionOf: Uint16Array,
  region: number,
): Point | undefined => {
  const sum = { x: 0, y: 0, z: 0 };
  for (let party = 0; region > 0 && party < regionOf.length; party += 1) {
    if (regionOf[party] !== region) continue;
    sum.x += x[party] ?? 0;
    sum.y += y[party] ?? 0;
    sum.z += z[party] ?? 0;
  }
  const length = Math.hypot(sum.x, sum.y, sum.z);
  return length > 0 ? { x: sum.x / length, y: sum.y / length, z: sum.z / length } : undefined;
};

/** The cell of whoever is nearest; 0 where nobody has a place. */
const cellNear = ({ parties: { x, y, z }, cells }: PartnerWorld, point: Point): number => {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let party = 0; party < x.length; party += 1) {
    const cell = cells.cellOf[party] ?? 0;
    const east = (x[party] ?? 0) - point.x;
    const north = (y[party] ?? 0) - point.y;
    const up = (z[party] ?? 0) - point.z;
    const square = east * east + north * north + up * up;
    if (cell === 0 || square >= least) continue;
    least = square;
    nearest = cell;
  }
  return nearest;
};

/** Lists of which the last one, empty so far, has some items. */
const withLast = ({ starts, items }: Lists, last: readonly number[]): Lists => ({
  starts: starts.with(-1, items.length + last.length),
  items: Uint32Array.from([...items, ...[...last].sort((a, b) => a - b)]),
});
