import type { KnownConducts } from './conduct.ts';
import type { PartnerPool } from './partner-pool.ts';
import { PARTNER_WEIGHTS } from './ranking/partner-weights.ts';

/** Log-odds that are added to parties of a world, by their numbers in it. */
type Favours = readonly (readonly [number, number])[];

/**
 * What the service knows of parties and the world does not: whom the seeker found here before counts as a past partner,
 * so many times, and everybody's conduct counts by itself.
 */
export const favoursIn = (
  pool: PartnerPool,
  foundBefore: ReadonlyMap<string, number> | undefined,
  conducts: KnownConducts | undefined,
): Favours => {
  const { pastPartner } = PARTNER_WEIGHTS.signals;
  const found = [...(foundBefore ?? [])].flatMap(([id, times]) =>
    favour(pool, id, pastPartner * Math.log1p(times)),
  );
  return [...found, ...(conducts ? byConduct(pool, conducts) : [])];
};

const favour = ({ world }: PartnerPool, id: string, odds: number | undefined): Favours => {
  const number = world.parties.numberOf.get(id);
  return number === undefined || odds === undefined ? [] : [[number, odds]];
};

/** The numbers of the parties in a world, which it shares with every world that is the same but for a guest. */
type Numbers = PartnerPool['world']['parties']['numberOf'];

const known = new WeakMap<KnownConducts, WeakMap<Numbers, Favours>>();

/** Both are kept for many asks, and to look up twenty thousand ids in all of Europe takes a quarter as long as to rank it. */
const byConduct = (pool: PartnerPool, conducts: KnownConducts): Favours => {
  const { numberOf } = pool.world.parties;
  const byNumbers = known.get(conducts) ?? new WeakMap<Numbers, Favours>();
  known.set(conducts, byNumbers);
  const favours = byNumbers.get(numberOf) ?? conductIn(pool, conducts);
  byNumbers.set(numberOf, favours);
  return favours;
};

/** By the ids of whichever is smaller: organisations are few, and compiled for each ask. */
const conductIn = (pool: PartnerPool, conducts: KnownConducts): Favours => {
  const ids = pool.partyOf.size < conducts.size ? pool.partyOf.keys() : conducts.keys();
  return [...ids].flatMap((id) => favour(pool, id, conducts.get(id)?.odds));
};
