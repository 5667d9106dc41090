import type { ProgrammeHabits } from './programme-habits.ts';
import type { Signal } from './signals.ts';
import type { AskView } from './view.ts';

const LOCAL: readonly [Signal, Signal][] = [
  ['nearness', 'nearnessLocally'],
  ['within150', 'within150Locally'],
  ['abroad', 'abroadLocally'],
  ['inProgramme', 'inProgrammeLocally'],
  ['rank', 'rankLocally'],
  ['usualDistance', 'usualDistanceLocally'],
  ['usualSide', 'usualSideLocally'],
  ['countryInProgramme', 'countryInProgrammeLocally'],
  ['programmeAround25', 'programmeAround25Locally'],
  ['programmeAround50', 'programmeAround50Locally'],
  ['partnersAround', 'partnersAroundLocally'],
  ['alikeTextAround', 'alikeTextAroundLocally'],
];

/**
 * Writes how local the programme is and how large its consortia are, and the signals that count the more the more local it
 * is. All others must have been written.
 */
export const writeLocal = (
  { scratch }: AskView,
  { locality, members, countries }: ProgrammeHabits,
): void => {
  scratch.columns.locality.fill(locality);
  scratch.columns.usualMembers.fill(Math.log(members));
  scratch.columns.usualCountries.fill(Math.log(countries));
  for (const [signal, locally] of LOCAL) {
    const from = scratch.columns[signal];
    const to = scratch.columns[locally];
    for (let party = 0; party < to.length; party += 1) to[party] = locality * (from[party] ?? 0);
  }
};
