import { kilometresBetween, type Position } from './distance.ts';
import type { PastProject } from './past-project.ts';
import type { Place } from './place.ts';

/** What nearby taking part adds up to in one programme, and how many projects it had anywhere. */
export type Nearby = { all: number; municipal: number; adaptive: number; projects: number };

/** Of a programme in which nobody took part. */
export const NOTHING_NEARBY: Nearby = { all: 0, municipal: 0, adaptive: 0, projects: 0 };

/** Kilometres over which the example of another organisation, and of another municipality, loses its pull. */
const REACH_KM = 40;
const MUNICIPAL_REACH_KM = 30;
/** The adaptive reach goes as far as this many participations, so that thinly settled regions see as much as dense ones. */
const ADAPTIVE_NEIGHBOURS = 20;
const LEAST_ADAPTIVE_KM = 10;

/**
 * For each programme, how much was taken part in it around a place: every participation counts the less the
 * farther away it is (an exponential kernel). What the asker `self` took part in is no example to it. Programmes
 * are numbers; a project of an unknown one has none. Without a position nobody is near.
 */
export const nearbyIn = (
  projects: readonly PastProject[],
  programmeOf: (project: PastProject) => number | undefined,
  programmes: readonly unknown[],
  { id: self, lat, lon }: Place,
): Nearby[] => {
  const nearby = programmes.map(() => ({ ...NOTHING_NEARBY }));
  for (const project of projects) {
    const sums = nearby[programmeOf(project) ?? -1];
    if (sums) sums.projects += 1;
  }
  if (lat === undefined || lon === undefined) return nearby;
  const met = distancesFrom({ lat, lon }, projects, programmeOf, self);
  const reach = LEAST_ADAPTIVE_KM + distanceOf(met, ADAPTIVE_NEIGHBOURS);
  for (const { km, programme, municipal } of met) {
    const sums = nearby[programme];
    if (!sums) continue;
    sums.all += Math.exp(-km / REACH_KM);
    sums.adaptive += Math.exp(-km / reach);
    if (municipal) sums.municipal += Math.exp(-km / MUNICIPAL_REACH_KM);
  }
  return nearby;
};

type Met = { km: number; programme: number; municipal: boolean };

const distancesFrom = (
  at: Position,
  projects: readonly PastProject[],
  programmeOf: (project: PastProject) => number | undefined,
  self: string | undefined,
): Met[] => {
  const met: Met[] = [];
  for (const project of projects) {
    const programme = programmeOf(project);
    if (programme === undefined) continue;
    for (const { id, municipal, lat, lon } of project.participants) {
      if (id === self || lat === undefined || lon === undefined) continue;
      met.push({ km: kilometresBetween(at, { lat, lon }), programme, municipal });
    }
  }
  return met;
};

const distanceOf = (met: readonly Met[], neighbours: number): number => {
  const sorted = Float64Array.from(met, ({ km }) => km).sort();
  return sorted[Math.min(neighbours, sorted.length) - 1] ?? 0;
};
