import type { ProjectFacts } from './project-facts.ts';
import { BANDS, LOCAL_BANDS } from './project-habits.ts';
import type { AskView } from './view.ts';

/** How large the consortia of a programme are, and how their partners are placed to each other. */
export type ProgrammeHabits = {
  /** The share of pairs in each band of distance. */
  bands: Float64Array;
  /** The share of pairs in one country. */
  domestic: number;
  /** The share of pairs within 160 km: near 1 across one border, near 0 across Europe. */
  locality: number;
  /** How many are in a project, and from how many countries: means. */
  members: number;
  countries: number;
};

/** Projects of all programmes that count as known of each. */
const OF_ALL_BANDS = 5;
const OF_ALL_DOMESTIC = 3;
const OF_ALL_SIZES = 3;

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
    members: meanSize(world.habits.members, facts),
    countries: meanSize(world.habits.countries, facts),
  };
};

/** The mean of a size of the programme's projects, of which there are at least 1 in each, shrunk towards that of all. */
const meanSize = (sizes: Uint16Array, { known, inProgramme }: ProjectFacts): number => {
  const [ofAll, all] = sumsOf(sizes, known);
  const [ofIts, its] = sumsOf(sizes, inProgramme);
  const mean = all === 0 ? 1 : ofAll / all;
  return (ofIts + OF_ALL_SIZES * mean) / (its + OF_ALL_SIZES);
};

/** The sum of the sizes of some projects, and how many they are. Those of nobody who is known count as none. */
const sumsOf = (sizes: Uint16Array, weights: Float32Array): [number, number] => {
  let [sum, all] = [0, 0];
  for (const [project, weight] of weights.entries()) {
    const size = sizes[project] ?? 0;
    if (size === 0) continue;
    sum += weight * size;
    all += weight;
  }
  return [sum, all];
};

/** A project with one partner has no pairs. */
const isAlone = (bands: Float32Array, project: number): boolean =>
  !bands.subarray(project * BANDS, (project + 1) * BANDS).some((share) => share > 0);
