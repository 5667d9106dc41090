import type { KnownParty } from '../reference/partners/partner-records.ts';
import type { Conduct, KnownConducts } from './conduct.ts';
import type { Purpose } from './consortium/addition.ts';
import { favoursIn } from './favours.ts';
import type { Gap, GapFilling } from './gap.ts';
import type { PartnerPool } from './partner-pool.ts';
import type { PartnerAsk } from './ranking/ask.ts';
import type { PlaceOfParty } from './ranking/party-columns.ts';
import { rankPartners } from './ranking/rank-partners.ts';
import { type TiesBetween, tiesBetween } from './ties-between.ts';
import { varied } from './varied.ts';

/** Whom to suggest to a seeker, and for what. */
export type Suggesting = {
  ask: PartnerAsk;
  /** What the consortium lacks; without it nothing is known to be missing, and nobody is out of place. */
  gap?: Gap | undefined;
  /** Ids of those who are in the consortium already, or do not want to be suggested. */
  without: ReadonlySet<string>;
  /** Ids of those whom the seeker found by partner searches of this service, and how often. */
  foundBefore?: ReadonlyMap<string, number> | undefined;
  /** How parties dealt with others on the service, by their ids. */
  conducts?: KnownConducts | undefined;
  /** Only from these countries; from all where it is left out. */
  countries?: readonly string[] | undefined;
  /** How many to suggest at most. */
  most: number;
};

export type Suggestion = {
  party: KnownParty;
  /** The odds of this candidate against those of the best that fills as much of the gap, 0–1. */
  likelihood: number;
  /** What the consortium lacks that the candidate would bring. */
  fills: Purpose[];
  /** Set where nobody can tell from what is stated whether it may take part. */
  placeUnclear: boolean;
  ties: TiesBetween;
  /** How often the two found each other by partner searches of this service. */
  foundBefore: number;
  conduct: Conduct | undefined;
};

/** One who could be suggested, with what the order depends on. */
export type Candidate = {
  party: KnownParty;
  region: string;
  score: number;
  /** What of the score is for the gap. */
  bonus: number;
  filling: GapFilling | undefined;
  foundBefore: number;
  conduct: Conduct | undefined;
  tiesToSeeker: () => TiesBetween;
};

/** Log-odds by which whoever fills a gap comes before whoever does not: no tie weighs as much. */
const FILLS_A_GAP = 100;

/** Ranked for each that is suggested, so that there is a choice of regions. */
const CHOICE = 10;

/**
 * Suggests partners: those who fill a gap first, then by what ties them to the seeker; no region crowds out the others
 * unless the rules leave no choice. Whoever surely may not take part is left out. Throws a RangeError when the seeker is
 * not in the pool.
 */
export const suggestPartners = (pool: PartnerPool, suggesting: Suggesting): Suggestion[] =>
  chosen(candidatesIn(pool, suggesting), suggesting.most, suggesting.gap?.regions);

/** More candidates than are to be suggested, the best first. */
export const candidatesIn = (pool: PartnerPool, suggesting: Suggesting): Candidate[] => {
  const { ask, gap, countries, foundBefore, conducts, without, most } = suggesting;
  const gapOf = (place: PlaceOfParty): number =>
    (countries && !countries.includes(place.country) ? Number.NEGATIVE_INFINITY : 0) +
    (gap ? bonusOf(gap.fillingOf(place)) : 0);
  const allowed = pool.suggestable.slice();
  for (const id of without) {
    const number = numberIn(pool, id);
    if (number !== undefined) allowed[number] = 0;
  }
  // Ranked with all others, and not added to the best of them: so nobody is missed whom it brings among these.
  const favours = favoursIn(pool, foundBefore, conducts);
  const ranked = rankPartners(pool.world, ask, { most: most * CHOICE, allowed, favours, gapOf });
  const seeker = numberIn(pool, ask.seeker) ?? -1;
  const programme = ask.programme?.code;
  return ranked.flatMap(({ id, score, gap: bonus }) => {
    const party = pool.partyOf.get(id);
    if (!party) return [];
    const { country, nuts3 = '' } = party;
    return {
      ...{ party, score, bonus, region: nuts3 || country },
      foundBefore: foundBefore?.get(id) ?? 0,
      conduct: conducts?.get(id)?.conduct,
      filling: gap?.fillingOf({ country, nuts3 }),
      tiesToSeeker: () => tiesBetween(pool, seeker, numberIn(pool, id) ?? -1, programme),
    };
  });
};

const numberIn = ({ world }: PartnerPool, id: string): number | undefined =>
  world.parties.numberOf.get(id);

/** The best of some candidates, who come in the order of their scores, from regions that vary. */
export const chosen = (
  candidates: readonly Candidate[],
  most: number,
  regions?: number,
): Suggestion[] => {
  const best = new Map<number, number>();
  for (const { bonus, score } of candidates) if (!best.has(bonus)) best.set(bonus, score);
  return varied(candidates, most, regions).map(
    ({ party, score, bonus, filling, foundBefore, conduct, tiesToSeeker }) => ({
      ...{ party, foundBefore, conduct },
      likelihood: Math.exp(score - (best.get(bonus) ?? score)),
      fills: filling?.fills ?? [],
      placeUnclear: filling?.place === 'unclear',
      ties: tiesToSeeker(),
    }),
  );
};

const bonusOf = ({ place, fills }: GapFilling): number => {
  if (place === 'outside') return Number.NEGATIVE_INFINITY;
  return fills.length > 0 ? FILLS_A_GAP : 0;
};
