import type { ProjectFacts } from './project-facts.ts';
import { BANDS, LOCAL_BANDS } from './project-habits.ts';
import type { AskView } from './view.ts';

/** How partners of a programme are placed to each other. */
export type ProgrammeHabits = {
  /** The share of pairs in each band of distance. */
  bands: Float64Array;
  /** The share of pairs in one country. */
  domestic: number;
  /** The share of pairs within 160 km: near 1 across one border, near 0 across Europe. */
  locality: number;
};

/** Projects of all programmes that count as known of each. */
const OF_ALL_BANDS = 5;
const OF_ALL_DOMESTIC = 3;

/** The habits of the programme asked for, shrunk towards those of all; those of all where none is asked for. */
export const programmeHabits = ({ world }: AskView, facts: ProjectFacts): ProgrammeHabits => {
  const { bands, domestic } = world.habits;
  const sumOf = (weights: Float32Array) => {
    const sums = { bands: new Float64Array(BANDS), domestic: 0, projects: 0 };
    for (const [project, weight] of weights.entries()) {
      if (weight === 0 || isAlone(bands, project)) continue;
      sums.projects += weight;
      sums.domestic += weight * (domestic[project] ?? 0);
      for (let band = 0; band < BANDS; band += 1) {
        sums.bands[band] = (sums.bands[band] ?? 0) + weight * (bands[project * BANDS + band] ?? 0);
      }
    }
    return sums;
  };
  const all = sumOf(facts.known);
  const its = sumOf(facts.inProgramme);
  const ofAll = (all.domestic + 1) / (all.projects + 2);
  const shares = its.bands.map((sum, band) => {
    const share = ((all.bands[band] ?? 0) + 1) / (all.projects + BANDS);
    return (sum + OF_ALL_BANDS * share) / (its.projects + OF_ALL_BANDS);
  });
  return {
    bands: shares,
    domestic: (its.domestic + OF_ALL_DOMESTIC * ofAll) / (its.projects + OF_ALL_DOMESTIC),
    locality: shares.subarray(0, LOCAL_BANDS).reduce((sum, each) => sum + each, 0),
  };
};

/** A project with one partner has no pairs. */
const isAlone = (bands: Float32Array, project: number): boolean =>
  !bands.subarray(project * BANDS, (project + 1) * BANDS).some((share) => share > 0);
