import type { KnownParty } from '../reference/partners/partner-records.ts';
import type { Purpose } from './consortium/addition.ts';
import type { Gap, GapFilling } from './gap.ts';
import type { PartnerPool } from './partner-pool.ts';
import type { PartnerAsk } from './ranking/ask.ts';
import { PARTNER_WEIGHTS } from './ranking/partner-weights.ts';
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
  const { foundBefore = new Map<string, number>(), most } = suggesting;
  const allowed = pool.suggestable.slice();
  const found = new Uint8Array(allowed.length);
  for (const id of foundBefore.keys())
    mark(pool, id, (number) => {
      found[number] = allowed[number] ?? 0;
      allowed[number] = 0;
    });
  for (const id of suggesting.without)
    mark(pool, id, (number) => {
      found[number] = 0;
      allowed[number] = 0;
    });
  const others = ranked(pool, suggesting, allowed, most * CHOICE);
  const partners = foundBefore.size > 0 ? ranked(pool, suggesting, found, foundBefore.size) : [];
  return [...others, ...partners].sort(
    (a, b) => b.score - a.score || (a.party.id < b.party.id ? -1 : 1),
  );
};

const mark = ({ world }: PartnerPool, id: string, set: (number: number) => void): void => {
  const number = world.parties.numberOf.get(id);
  if (number !== undefined) set(number);
};

/** The best of those that are allowed. Who was found here before counts as a past partner, which the world does not know. */
const ranked = (
  pool: PartnerPool,
  { ask, gap, countries, foundBefore }: Suggesting,
  allowed: Uint8Array,
  most: number,
): Candidate[] => {
  const gapOf = (place: PlaceOfParty): number =>
    (countries && !countries.includes(place.country) ? Number.NEGATIVE_INFINITY : 0) +
    (gap ? bonusOf(gap.fillingOf(place)) : 0);
  const numberOf = (id: string): number => pool.world.parties.numberOf.get(id) ?? -1;
  const programme = ask.programme?.code;
  return rankPartners(pool.world, ask, { most, allowed, gapOf }).flatMap(
    ({ id, score, gap: bonus }) => {
      const party = pool.partyOf.get(id);
      if (!party) return [];
      const { country, nuts3 = '' } = party;
      const times = foundBefore?.get(id) ?? 0;
      return {
        ...{ party, bonus, region: nuts3 || country, foundBefore: times },
        score: score + PARTNER_WEIGHTS.signals.pastPartner * Math.log1p(times),
        filling: gap?.fillingOf({ country, nuts3 }),
        tiesToSeeker: () => tiesBetween(pool, numberOf(ask.seeker), numberOf(id), programme),
      };
    },
  );
};

/** The best of some candidates, who come in the order of their scores, from regions that vary. */
export const chosen = (
  candidates: readonly Candidate[],
  most: number,
  regions?: number,
): Suggestion[] => {
  const best = new Map<number, number>();
  for (const { bonus, score } of candidates) if (!best.has(bonus)) best.set(bonus, score);
  return varied(candidates, most, regions).map(
    ({ party, score, bonus, filling, foundBefore, tiesToSeeker }) => ({
      foundBefore,
      party,
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
