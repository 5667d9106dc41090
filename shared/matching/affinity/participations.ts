import { kilometresBetween } from './distance.ts';
import type { PastProject } from './past-project.ts';
import type { Place } from './place.ts';

/** What nearby taking part adds up to in one programme, and how many projects it had anywhere. */
export type Nearby = { all: number; municipal: number; projects: number };

/** Of a programme in which nobody took part. */
export const NOTHING_NEARBY: Nearby = { all: 0, municipal: 0, projects: 0 };

/** Kilometres over which the example of another organisation, and of another municipality, loses its pull. */
const REACH_KM = 40;
const MUNICIPAL_REACH_KM = 30;
/** Beyond eight reaches an example has a three-thousandth of its pull, and is none. */
const FARTHEST_KM = 8 * REACH_KM;
const KM_A_DEGREE = 111;

/** Who took part in past projects, from south to north, so that those near a place are found without a look at the rest. */
export type Participations = {
  /** The programme of each project, below 0 for one that is not known. */
  programmeOf: Int32Array;
  lat: Float64Array;
  lon: Float64Array;
  municipal: Uint8Array;
  project: Uint32Array;
  ids: readonly string[];
};

export const compileParticipations = (
  projects: readonly PastProject[],
  numberOf: ReadonlyMap<string, number>,
): Participations => {
  const all = projects.flatMap(({ participants }, project) =>
    participants.flatMap(({ id, municipal, lat, lon }) =>
      lat === undefined || lon === undefined ? [] : [{ id, municipal, lat, lon, project }],
    ),
  );
  all.sort((a, b) => a.lat - b.lat);
  return {
    programmeOf: Int32Array.from(projects, ({ programme }) => numberOf.get(programme) ?? -1),
    lat: Float64Array.from(all, ({ lat }) => lat),
    lon: Float64Array.from(all, ({ lon }) => lon),
    municipal: Uint8Array.from(all, ({ municipal }) => (municipal ? 1 : 0)),
    project: Uint32Array.from(all, ({ project }) => project),
    ids: all.map(({ id }) => id),
  };
};

/** Whether each project may be seen, by its number; all may where it is not said. */
export type Seen = Uint8Array | undefined;

/**
 * For each of so many programmes, how much was taken part in it around a place: every participation counts the less
 * the farther away it is (an exponential kernel). What the asker took part in is no example to it. Without a position
 * nobody is near.
 */
export const nearbyIn = (
  participations: Participations,
  programmes: number,
  place: Place,
  seen: Seen,
): Nearby[] => {
  const counts = projectsSeen(participations, programmes, seen);
  const nearby = Array.from(counts, (projects) => ({ all: 0, municipal: 0, projects }));
  const { lat, lon } = place;
  if (lat !== undefined && lon !== undefined) {
    addExamples(nearby, participations, { id: place.id, lat, lon }, seen);
  }
  return nearby;
};

/** Counted once where all may be seen. */
const allCounts = new WeakMap<Participations, Uint32Array>();

const projectsSeen = (
  participations: Participations,
  programmes: number,
  seen: Seen,
): Uint32Array => {
  const known = seen ? undefined : allCounts.get(participations);
  if (known?.length === programmes) return known;
  const counts = new Uint32Array(programmes);
  participations.programmeOf.forEach((programme, project) => {
    if (programme >= 0 && seen?.[project] !== 0) counts[programme] = (counts[programme] ?? 0) + 1;
  });
  if (!seen) allCounts.set(participations, counts);
  return counts;
};

const addExamples = (
  nearby: readonly Nearby[],
  { programmeOf, lat, lon, municipal, project, ids }: Participations,
  at: { id: string | undefined; lat: number; lon: number },
  seen: Seen,
): void => {
  const end = firstFrom(lat, at.lat + FARTHEST_KM / KM_A_DEGREE);
  const there = { lat: 0, lon: 0 };
  for (let n = firstFrom(lat, at.lat - FARTHEST_KM / KM_A_DEGREE); n < end; n += 1) {
    there.lat = lat[n] ?? 0;
    there.lon = lon[n] ?? 0;
    const its = project[n] ?? 0;
    const sums = nearby[programmeOf[its] ?? -1];
    if (!sums || seen?.[its] === 0 || ids[n] === at.id) continue;
    addExample(sums, kilometresBetween(at, there), municipal[n] === 1);
  }
};

const addExample = (sums: Nearby, km: number, municipal: boolean): void => {
  if (km > FARTHEST_KM) return;
  sums.all += Math.exp(-km / REACH_KM);
  if (municipal) sums.municipal += Math.exp(-km / MUNICIPAL_REACH_KM);
};

/** Where the first stands that is not below `least`, in ascending order. */
const firstFrom = (sorted: Float64Array, least: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};
