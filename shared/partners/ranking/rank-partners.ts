import { addUp } from './add-up.ts';
import type { PartnerAsk, RankOptions } from './ask.ts';
import { BestParties } from './best-parties.ts';
import { signalsOf, weightsOfWritten } from './local-signals.ts';
import { PARTNER_RANKER, type PartnerRanker } from './partner-ranker.ts';
import type { PartnerWorld } from './partner-world.ts';
import { scratchOf } from './scratch.ts';
import type { SignalValues } from './signals.ts';
import { orderByTrees } from './tree-order.ts';
import { type AskView, viewOf } from './view.ts';
import { writeSignals } from './write-signals.ts';

/** A candidate, its log-odds, what of them comes from the gap it fills, and the signals that the rest comes from. */
export type RankedPartner = { id: string; score: number; gap: number; signals: SignalValues };

/**
 * The best partners for a seeker, the best first; of two with one score the one whose id comes first. All are weighed
 * by the sum of their signals, and the first few hundred by trees too. Scores are log-odds: only their differences
 * within one ranking mean something. Same world, same ask, same ranking, of which a longer one only goes on further.
 * Throws a RangeError when the seeker is no party of the world.
 */
export const rankPartners = (
  world: PartnerWorld,
  ask: PartnerAsk,
  options: RankOptions,
  { weights, trees }: PartnerRanker = PARTNER_RANKER,
): RankedPartner[] => {
  const scratch = scratchOf(world);
  const view = viewOf(world, scratch, ask, options);
  writeSignals(view, options);
  const locality = scratch.columns.locality[view.seeker] ?? 0;
  const signals = weightsOfWritten(weights.signals, locality);
  addUp(scratch.columns, { signals }, scratch.scores, world.active);
  for (const [party, odds] of options.favours ?? []) {
    scratch.scores[party] = (scratch.scores[party] ?? 0) + odds;
  }
  const gaps = Float64Array.from(world.parties.places, (place) => options.gapOf?.(place) ?? 0);
  const best = new BestParties(Math.max(options.most, trees?.among ?? 0));
  offerAll(best, view, gaps, options.allowed);
  const ordered = trees ? orderByTrees([...best], scratch.columns, trees) : [...best];
  return ordered.slice(0, options.most).map(({ party, score }) => ({
    id: world.parties.ids[party] ?? '',
    score,
    gap: gaps[world.parties.place[party] ?? 0] ?? 0,
    signals: signalsOf(scratch.columns, party),
  }));
};

/** Offers every candidate at what its signals and the gap of its place give. A gap of −∞ is that of nobody. */
const offerAll = (
  best: BestParties,
  { world, scratch: { scores }, seeker }: AskView,
  gaps: Float64Array,
  allowed: Uint8Array | undefined,
): void => {
  const { place } = world.parties;
  for (let party = 0; party < scores.length; party += 1) {
    if (party === seeker || allowed?.[party] === 0) continue;
    const score = (scores[party] ?? 0) + (gaps[place[party] ?? 0] ?? 0);
    if (score > Number.NEGATIVE_INFINITY) best.offer(party, score);
  }
};
