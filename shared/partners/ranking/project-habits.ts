import { kilometresOfChord } from './chord.ts';
import type { Lists } from './numbering.ts';
import type { PartyColumns } from './party-columns.ts';

/** Upper bounds in kilometres of the distances that partners are apart; the last band has none. */
const BOUNDS_KM = [10, 20, 40, 80, 160, 320, 640, 1280];
export const BANDS = BOUNDS_KM.length + 1;
/** So many bands are what a local programme's partners are within: 160 km. */
export const LOCAL_BANDS = 5;

/** How far apart the partners of each project are: the share of pairs in each band, and of those in one country. */
export type ProjectHabits = { bands: Float32Array; domestic: Float32Array };

/** The band of a distance. */
export const bandOf = (km: number): number => {
  let band = 0;
  while (band < BOUNDS_KM.length && km >= (BOUNDS_KM[band] ?? 0)) band += 1;
  return band;
};

/** Measures all pairs of partners; only those of municipalities where there are any. */
export const projectHabits = (parties: PartyColumns, members: Lists): ProjectHabits => {
  const projects = members.starts.length - 1;
  const habits = {
    bands: new Float32Array(projects * BANDS),
    domestic: new Float32Array(projects),
  };
  const municipal = parties.kinds.numberOf.get('municipality') ?? -1;
  for (let project = 0; project < projects; project += 1) {
    const all = members.items.subarray(members.starts[project], members.starts[project + 1]);
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
