import type { ProgrammeHabits } from './programme-habits.ts';
import { bySignal, type Signal, type SignalColumns, type SignalValues } from './signals.ts';
import type { AskView } from './view.ts';

/** Signals that are another times how local the programme is, each with what it is of. */
const LOCAL: ReadonlyMap<Signal, Signal> = new Map([
  ['nearnessLocally', 'nearness'],
  ['within150Locally', 'within150'],
  ['abroadLocally', 'abroad'],
  ['inProgrammeLocally', 'inProgramme'],
  ['rankLocally', 'rank'],
  ['usualDistanceLocally', 'usualDistance'],
  ['usualSideLocally', 'usualSide'],
  ['countryInProgrammeLocally', 'countryInProgramme'],
  ['programmeAround25Locally', 'programmeAround25'],
  ['programmeAround50Locally', 'programmeAround50'],
  ['partnersAroundLocally', 'partnersAround'],
  ['alikeTextAroundLocally', 'alikeTextAround'],
]);
const LOCAL_OF: ReadonlyMap<Signal, Signal> = new Map(
  [...LOCAL].map(([locally, of]) => [of, locally]),
);

/** Whether a signal has a column of its own, and does not follow from another and the locality. */
export const isWritten = (signal: Signal): boolean => !LOCAL.has(signal);

/** Writes how local the programme is and how large its consortia are. */
export const writeHabits = (
  { scratch: { columns } }: AskView,
  { locality, members, countries }: ProgrammeHabits,
): void => {
  columns.locality.fill(locality);
  columns.usualMembers.fill(Math.log(members));
  columns.usualCountries.fill(Math.log(countries));
};

/** Weights by which the sum of what is written is that of all signals. */
export const weightsOfWritten = (weights: SignalValues, locality: number): SignalValues =>
  bySignal((signal) => {
    const locally = LOCAL_OF.get(signal);
    if (!isWritten(signal)) return 0;
    return weights[signal] + (locally ? locality * weights[locally] : 0);
  });

/** All signals of one party, from what is written. */
export const signalsOf = (columns: SignalColumns, party: number): SignalValues =>
  bySignal((signal) => {
    const of = LOCAL.get(signal);
    if (!of) return columns[signal][party] ?? 0;
    return (columns.locality[party] ?? 0) * (columns[of][party] ?? 0);
  });
