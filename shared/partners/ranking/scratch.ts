import type { PartnerWorld } from './partner-world.ts';
import { bySignal, type SignalColumns } from './signals.ts';

/** Working memory for ranking in one world, one ask after the other. */
export type RankScratch = {
  /** Kilometres from the seeker to each party; FAR_KM where either has no place. */
  km: Float32Array;
  columns: SignalColumns;
  scores: Float64Array;
};

/** Kilometres to whoever has no place: far enough to be no neighbour. */
export const FAR_KM = 2000;

const made = new WeakMap<PartnerWorld, RankScratch>();

/** The working memory of a world, made at its first ask. */
export const scratchOf = (world: PartnerWorld): RankScratch => {
  const known = made.get(world);
  if (known) return known;
  const size = world.parties.ids.length;
  const scratch = {
    km: new Float32Array(size),
    columns: bySignal(() => new Float32Array(size)),
    scores: new Float64Array(size),
  };
  made.set(world, scratch);
  return scratch;
};
