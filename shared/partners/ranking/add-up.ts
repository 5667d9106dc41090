import type { PartnerWeights } from './partner-weights.ts';
import {
  CHOSEN_TIES,
  SIGNALS,
  type Signal,
  type SignalColumns,
  SPEAKS_FOR_ONLY,
} from './signals.ts';

/** Signals of a past that are 0 for all who have none. */
const OF_A_PAST: ReadonlySet<Signal> = new Set(
  [...SPEAKS_FOR_ONLY].filter((signal) => !CHOSEN_TIES.has(signal)),
);

/**
 * Writes the sum of all signals of each candidate, each signal times its weight. With `active`, what can be said only of
 * whoever has a past is added up for these alone.
 */
export const addUp = (
  columns: SignalColumns,
  { signals: weights }: Pick<PartnerWeights, 'signals'>,
  scores: Float64Array,
  active?: Uint32Array,
): void => {
  scores.fill(0);
  for (const signal of SIGNALS.filter((each) => weights[each] !== 0)) {
    const weight = weights[signal];
    const column = columns[signal];
    const some = OF_A_PAST.has(signal) ? active : undefined;
    const count = (some ?? scores).length;
    for (let at = 0; at < count; at += 1) {
      const party = some?.[at] ?? at;
      scores[party] = (scores[party] ?? 0) + weight * (column[party] ?? 0);
    }
  }
};
