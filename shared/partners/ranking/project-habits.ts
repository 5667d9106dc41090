import { kilometresOfChord } from './chord.ts';
import type { Lists } from './numbering.ts';
import type { PartyColumns } from './party-columns.ts';

/** Upper bounds in kilometres of the distances that partners are apart; the last band has none. */
const BOUNDS_KM = [10, 20, 40, 80, 160, 320, 640, 1280];
export const BANDS = BOUNDS_KM.length + 1;
/** So many bands are what a local programme's partners are within: 160 km. */
export const LOCAL_BANDS = 5;

/** How those in each project are placed to each other. */
export type ProjectHabits = {
  /** The share of pairs in each band of distance. */
  bands: Float32Array;
  /** The share of pairs in one country. */
  domestic: Float32Array;
  /** How many are in it, and from how many countries. */
  members: Uint16Array;
  countries: Uint16Array;
};

/** The band of a distance. */
export const bandOf = (km: number): number => {
  let band = 0;
  while (band < BOUNDS_KM.length && km >= (BOUNDS_KM[band] ?? 0)) band += 1;
  return band;
};

/** Counts all partners, and measures all pairs of them; only those of municipalities where there are any. */
export const projectHabits = (parties: PartyColumns, members: Lists): ProjectHabits => {
  const projects = members.starts.length - 1;
  const habits = {
    bands: new Float32Array(projects * BANDS),
    domestic: new Float32Array(projects),
    members: new Uint16Array(projects),
    countries: new Uint16Array(projects),
  };
  const municipal = parties.kinds.numberOf.get('municipality') ?? -1;
  for (let project = 0; project < projects; project += 1) {
    const all = members.items.subarray(members.starts[project], members.starts[project + 1]);
    habits.members[project] = all.length;
    habits.countries[project] = new Set(Array.from(all, (party) => parties.country[party])).size;
    const towns = all.filter((party) => parties.kind[party] === municipal);
    measure(habits, project, parties, towns.length > 1 ? towns : all);
  }
  return habits;
};

const measure = (
  { bands, domestic }: ProjectHabits,
  project: number,
  parties: PartyColumns,
  partners: Uint32Array,
): void => {
  const part = 2 / (partners.length * (partners.length - 1));
  partners.forEach((one, at) => {
    for (const other of partners.subarray(at + 1)) {
      const to = project * BANDS + bandOf(kilometresBetween(parties, one, other));
      bands[to] = (bands[to] ?? 0) + part;
      if (parties.country[one] === parties.country[other]) {
        domestic[project] = (domestic[project] ?? 0) + part;
      }
    }
  });
};

const kilometresBetween = ({ x, y, z }: PartyColumns, one: number, other: number): number => {
  const along = (axis: Float32Array): number => (axis[one] ?? 0) - (axis[other] ?? 0);
  return kilometresOfChord(along(x) ** 2 + along(y) ** 2 + along(z) ** 2);
};
