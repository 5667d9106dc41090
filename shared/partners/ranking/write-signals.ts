import { writeSurroundings } from './around-signals.ts';
import type { RankOptions } from './ask.ts';
import { writeCountries } from './country-signals.ts';
import { writeDistances } from './distances.ts';
import { writeHistory } from './history-signals.ts';
import { writeHabits } from './local-signals.ts';
import { writePlaces } from './place-signals.ts';
import { programmeHabits } from './programme-habits.ts';
import { projectFacts } from './project-facts.ts';
import { writeRanks } from './rank-signal.ts';
import { writeShares } from './share-signals.ts';
import { writeTies } from './tie-signals.ts';
import type { AskView } from './view.ts';

/** Writes all signals of every party but those that follow from others (local-signals.ts). The order matters: what comes later reads what came before. */
export const writeSignals = (view: AskView, options: RankOptions): void => {
  const facts = projectFacts(view);
  const habits = programmeHabits(view, facts);
  writeDistances(view);
  writePlaces(view, habits, options);
  writeRanks(view, options);
  writeHistory(view, facts);
  writeShares(view, facts);
  writeCountries(view, facts);
  writeSurroundings(view, facts);
  writeTies(view);
  writeHabits(view, habits);
};
