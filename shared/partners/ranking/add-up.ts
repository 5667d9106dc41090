import type { PartnerWeights } from './partner-weights.ts';
import { SIGNALS, type SignalColumns } from './signals.ts';

/** Writes the sum of all signals of each candidate, each signal times its weight. */
export const addUp = (
  columns: SignalColumns,
  { signals: weights }: PartnerWeights,
  scores: Float64Array,
): void => {
  scores.fill(0);
  for (const signal of SIGNALS) {
    const weight = weights[signal];
    if (weight === 0) continue;
    const column = columns[signal];
    for (let party = 0; party < scores.length; party += 1) {
      scores[party] = (scores[party] ?? 0) + weight * (column[party] ?? 0);
    }
  }
};
