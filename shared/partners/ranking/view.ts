import type { PartnerAsk, RankOptions } from './ask.ts';
import type { PartnerWorld } from './partner-world.ts';
import type { RankScratch } from './scratch.ts';

/** An ask in the numbers of its world: what the signals are computed from. */
export type AskView = {
  world: PartnerWorld;
  scratch: RankScratch;
  ask: PartnerAsk;
  seeker: number;
  /** The number of the programme; −1 for none, or one without a past. */
  programme: number;
  seen: Uint8Array | undefined;
};

/** Reads an ask. Throws a RangeError when its seeker is none of the world. */
export const viewOf = (
  world: PartnerWorld,
  scratch: RankScratch,
  ask: PartnerAsk,
  { seen }: Pick<RankOptions, 'seen'>,
): AskView => {
  const seeker = world.parties.numberOf.get(ask.seeker);
  if (seeker === undefined) throw new RangeError(`${ask.seeker} is no party of the world`);
  const { numberOf } = world.projects.programmes;
  const programme = ask.programme ? (numberOf.get(ask.programme.code) ?? -1) : -1;
  return { world, scratch, ask, seeker, programme, seen };
};
