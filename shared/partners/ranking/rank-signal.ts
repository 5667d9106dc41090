import type { RankOptions } from './ask.ts';
import type { RankScratch } from './scratch.ts';
import type { AskView } from './view.ts';

/** Distances are told apart by half a kilometre, up to 4,000. */
const STEPS_A_KM = 2;
const STEPS = 8000;

/**
 * Writes how near a candidate is among those of its kind: at home or abroad, in the programme or not. It is −ln of one
 * more than those that are nearer, so that it tells as much where towns are dense as where they are far apart.
 */
export const writeRanks = (
  { scratch, seeker }: AskView,
  { allowed }: Pick<RankOptions, 'allowed'>,
): void => {
  const { km, columns, ranks } = scratch;
  ranks.fill(0);
  for (let party = 0; party < km.length; party += 1) {
    if (party === seeker || allowed?.[party] === 0) continue;
    const at = stepOf(scratch, party);
    ranks[at] = (ranks[at] ?? 0) + 1;
  }
  toLogarithms(ranks);
  for (let party = 0; party < km.length; party += 1) {
    columns.rank[party] = ranks[stepOf(scratch, party)] ?? 0;
  }
};

const stepOf = ({ km, columns }: RankScratch, party: number): number => {
  const kind = 2 * (columns.abroad[party] ?? 0) + (columns.inProgramme[party] ?? 0);
  const step = Math.min(STEPS - 1, Math.floor((km[party] ?? 0) * STEPS_A_KM));
  return kind * STEPS + step;
};

/** From how many are at each step to −ln(1 + those nearer), of the same step half. */
const toLogarithms = (ranks: Float32Array): void => {
  let nearer = 0;
  for (let at = 0; at < ranks.length; at += 1) {
    if (at % STEPS === 0) nearer = 0;
    const here = ranks[at] ?? 0;
    ranks[at] = -Math.log1p(nearer + Math.max(0, here - 1) / 2);
    nearer += here;
  }
};

/** How much room the counts take. */
export const RANK_ROOM = 4 * STEPS;
