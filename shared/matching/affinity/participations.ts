import { kilometresBetween, type Position } from './distance.ts';
import type { Participant, PastProject } from './past-project.ts';
import type { Place } from './place.ts';

/** What nearby taking part adds up to in one programme, and how many projects it had anywhere. */
export type Nearby = { all: number; municipal: number; projects: number };

/** Of a programme in which nobody took part. */
export const NOTHING_NEARBY: Nearby = { all: 0, municipal: 0, projects: 0 };

/** Kilometres over which the example of another organisation, and of another municipality, loses its pull. */
const REACH_KM = 40;
const MUNICIPAL_REACH_KM = 30;

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
    if (!sums) continue;
    sums.projects += 1;
    if (lat === undefined || lon === undefined) continue;
    for (const each of project.participants)
      if (each.id !== self) addExample(sums, each, { lat, lon });
  }
  return nearby;
};

const addExample = (sums: Nearby, { municipal, lat, lon }: Participant, from: Position): void => {
  if (lat === undefined || lon === undefined) return;
  const km = kilometresBetween(from, { lat, lon });
  sums.all += Math.exp(-km / REACH_KM);
  if (municipal) sums.municipal += Math.exp(-km / MUNICIPAL_REACH_KM);
};
