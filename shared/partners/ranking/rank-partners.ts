import type { PartnerAsk, RankOptions } from './ask.ts';
import { BestParties } from './best-parties.ts';
import { PARTNER_WEIGHTS, type PartnerWeights } from './partner-weights.ts';
import type { PartnerWorld } from './partner-world.ts';
import { type RankScratch, scratchOf } from './scratch.ts';
import { bySignal, SIGNALS, type SignalValues } from './signals.ts';
import { viewOf } from './view.ts';
import { writeSignals } from './write-signals.ts';

/** A candidate, its log-odds, what of them comes from the gap it fills, and the signals that the rest comes from. */
export type RankedPartner = { id: string; score: number; gap: number; signals: SignalValues };

/**
 * The best partners for a seeker, the best first; of two with one score the one whose id comes first. Scores are
 * log-odds: only their differences within one ranking mean something. Same world, same ask, same ranking. Throws a
 * RangeError when the seeker is no party of the world.
 */
export const rankPartners = (
  world: PartnerWorld,
  ask: PartnerAsk,
  options: RankOptions,
  { signals: weights }: PartnerWeights = PARTNER_WEIGHTS,
): RankedPartner[] => {
  const scratch = scratchOf(world);
  const view = viewOf(world, scratch, ask, options);
  writeSignals(view, options);
  addUp(scratch, weights);
  const gaps = world.parties.places.map((place) => options.gapOf?.(place) ?? 0);
  const gapOf = (party: number): number => gaps[world.parties.place[party] ?? 0] ?? 0;
  const best = new BestParties(options.most);
  for (let party = 0; party < scratch.scores.length; party += 1) {
    if (party === view.seeker || options.allowed?.[party] === 0) continue;
    const score = (scratch.scores[party] ?? 0) + gapOf(party);
    if (score > Number.NEGATIVE_INFINITY) best.offer(party, score);
  }
  return Array.from(best, ({ party, score }) => ({
    id: world.parties.ids[party] ?? '',
    score,
    gap: gapOf(party),
    signals: bySignal((signal) => scratch.columns[signal][party] ?? 0),
  }));
};

const addUp = ({ scores, columns }: RankScratch, weights: PartnerWeights['signals']): void => {
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
