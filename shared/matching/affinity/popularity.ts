import type { ScoreWeights } from '../score-weights.ts';
import type { Addressed } from './addressed.ts';
import { type Funded, fundedUnder } from './funded.ts';
import type { PastProject } from './past-project.ts';
import { weighedSums, withinRange } from './weigh.ts';

/** What speaks for a call whoever asks: whom its title speaks of, and what is known of those who took part before. */
export type Popularity = Addressed & {
  /** ln of how many projects were funded under it, and one. */
  projects: number;
  /** ln of the share of its projects that municipalities are in, as far as it can be known; see {@link sharesOf}. */
  municipalShare: number;
};

/** A call as far as its popularity depends on it. `alike` gives the likeness (0–1) to every call, itself included. */
export type PopularCall = {
  id: string;
  programme: string;
  addressed: Addressed;
  alike: Float64Array;
};

/** Projects that what is known of wider circles counts for: of all projects, of the programme's, of those of alike calls. */
const OF_ALL = 4;
const OF_PROGRAMME = 2;
const OF_ALIKE = 2;
/** A share below this is like none. */
const LEAST_SHARE = 0.01;

/** The popularity of every call, from the projects that may be known. */
export const popularityOf = (
  calls: readonly PopularCall[],
  projects: readonly PastProject[],
): Popularity[] => {
  const funded = fundedUnder(calls, projects);
  const shares = sharesOf(calls, funded);
  return calls.map(({ addressed }, number) => ({
    ...addressed,
    projects: Math.log1p(funded.byCall[number]?.projects ?? 0),
    municipalShare: Math.log((shares[number] ?? 0) + LEAST_SHARE),
  }));
};

/**
 * The share of each call's projects that municipalities are in, by shrinkage: a call with few projects is taken
 * to be like the calls that say alike things, each by the square of its likeness, these like its programme, and a programme with few like all. Of a
 * call without projects nothing is concluded from that.
 */
const sharesOf = (
  calls: readonly PopularCall[],
  { byCall, byProgramme, all }: Funded,
): number[] => {
  const ofAll = (all.municipal + 1) / (all.projects + 2);
  const funded = [...byCall.entries()].filter(([, { projects }]) => projects > 0);
  return calls.map(({ programme, alike }, number) => {
    const its = byProgramme.get(programme) ?? NONE;
    const ofProgramme = (its.municipal + OF_ALL * ofAll) / (its.projects + OF_ALL);
    let municipal = OF_PROGRAMME * ofProgramme;
    let projects = OF_PROGRAMME;
    for (const [other, of] of funded) {
      if (other === number) continue;
      const weight = (alike[other] ?? 0) ** 2;
      municipal += weight * of.municipal;
      projects += weight * of.projects;
    }
    const own = byCall[number] ?? NONE;
    return (own.municipal + OF_ALIKE * (municipal / projects)) / (own.projects + OF_ALIKE);
  });
};

const NONE = { projects: 0, municipal: 0 };

/** The part of a score that each call gets whoever asks, 0–1: 1 for the most popular. */
export const popularityParts = (
  popularity: readonly Popularity[],
  { popularity: weights }: ScoreWeights,
): Float32Array =>
  Float32Array.from(withinRange(weighedSums(popularity, weights.weights), weights.range));
