import type { PartnerWorld } from './partner-world.ts';
import type { ProjectFacts } from './project-facts.ts';
import type { Signal } from './signals.ts';
import type { AskView } from './view.ts';

/** Projects that nothing is concluded from: so many more are needed to believe a share. */
const DOUBT = 2;
const LEAST_SHARE = 0.02;

/** Writes how common a candidate's country is in the programme, with partners from the seeker's, and lately. */
export const writeCountries = (view: AskView, facts: ProjectFacts): void => {
  const { world, seeker } = view;
  const home = world.parties.country[seeker] ?? 0;
  const homeIn = presence(world, facts.inProgramme, home);
  write(view, 'countryInProgramme', facts.inProgramme);
  write(view, 'countryWithSeekers', homeIn);
  write(view, 'countryLately', facts.recent);
};

/** The weights of the projects that somebody of a country is in. */
const presence = ({ projects, parties }: PartnerWorld, weights: Float32Array, country: number) => {
  const { starts, items } = projects.members;
  return weights.map((weight, project) => {
    if (weight === 0) return 0;
    const its = items.subarray(starts[project], starts[project + 1]);
    return its.some((party) => parties.country[party] === country) ? weight : 0;
  });
};

const write = ({ world, scratch }: AskView, signal: Signal, weights: Float32Array): void => {
  const { country, countries } = world.parties;
  const sums = new Float64Array(countries.names.length);
  let all = DOUBT;
  for (const [project, weight] of weights.entries()) {
    if (weight === 0) continue;
    all += weight;
    for (const its of countriesIn(world, project)) sums[its] = (sums[its] ?? 0) + weight;
  }
  const values = sums.map((sum) => Math.log1p(sum / all / LEAST_SHARE));
  const column = scratch.columns[signal];
  for (let party = 0; party < column.length; party += 1) {
    column[party] = values[country[party] ?? 0] ?? 0;
  }
};

const countriesIn = ({ projects, parties }: PartnerWorld, project: number): Set<number> => {
  const { starts, items } = projects.members;
  const its = items.subarray(starts[project], starts[project + 1]);
  return new Set(Array.from(its, (party) => parties.country[party] ?? 0));
};
