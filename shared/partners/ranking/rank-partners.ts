import { addUp } from './add-up.ts';
import type { PartnerAsk, RankOptions } from './ask.ts';
import { BestParties } from './best-parties.ts';
import { PARTNER_RANKER, type PartnerRanker } from './partner-ranker.ts';
import type { PartnerWorld } from './partner-world.ts';
import { scratchOf } from './scratch.ts';
import { bySignal, type SignalValues } from './signals.ts';
import { orderByTrees } from './tree-order.ts';
import { viewOf } from './view.ts';
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
  addUp(scratch.columns, weights, scratch.scores);
  for (const [party, odds] of options.favours ?? []) {
    scratch.scores[party] = (scratch.scores[party] ?? 0) + odds;
  }
  const gaps = world.parties.places.map((place) => options.gapOf?.(place) ?? 0);
  const gapOf = (party: number): number => gaps[world.parties.place[party] ?? 0] ?? 0;
  const best = new BestParties(Math.max(options.most, trees?.among ?? 0));
  for (let party = 0; party < scratch.scores.length; party += 1) {
    if (party === view.seeker || options.allowed?.[party] === 0) continue;
    const score = (scratch.scores[party] ?? 0) + gapOf(party);
    if (score > Number.NEGATIVE_INFINITY) best.offer(party, score);
  }
  const ordered = trees ? orderByTrees([...best], scratch.columns, trees) : [...best];
  return ordered.slice(0, options.most).map(({ party, score }) => ({
    id: world.parties.ids[party] ?? '',
    score,
    gap: gapOf(party),
    signals: bySignal((signal) => scratch.columns[signal][party] ?? 0),
  }));
};
