import type { RuleResult } from '../../domain/match.ts';
import type { OwnContributionCeiling } from '../../domain/municipality.ts';
import type { StatedBy } from '../../domain/stated-by.ts';
import { notStated, stated } from './stated-rule.ts';
import type { Applicant, Offer } from './terms.ts';

/** Leva for a euro: the rate fixed for Bulgaria's change to the euro, in Council Regulation (EC) No 2866/98. */
const BGN_PER_EUR = 1.95583;

const RULE = { rule: 'own-contribution', kind: 'limit' } as const;

type Money = Pick<Offer, 'money' | 'coFinancing'>;

/**
 * The least own contribution that a project of the call takes, in its currency: the smallest grant pays the
 * share `rate` of the cost, so the cost is grant ÷ rate and what is left of it is grant × (1 − rate) ÷ rate,
 * to the cent.
 * Undefined when the call states no smallest grant or no rate; 0 when it pays all, however much that is.
 */
export const leastOwnContribution = ({ money, coFinancing }: Money): number | undefined => {
  if (coFinancing?.rate === 1) return 0;
  if (money?.grantMin === undefined || !coFinancing) return undefined;
  return toCents((money.grantMin * (1 - coFinancing.rate)) / coFinancing.rate);
};

const toCents = (amount: number): number => Math.round(amount * 100) / 100;

/**
 * The least own contribution is within what the municipality can pay. The ceiling is the municipality's own
 * limit: without one nobody limits anything, so the answer is unknown, as is what it would have to pay when
 * the call states no amounts. Neither holds a verdict back; two currencies that cannot be compared do.
 */
export const ownContributionRule = (
  { ownContributionCeiling: ceiling }: Pick<Applicant, 'ownContributionCeiling'>,
  offer: Money,
): RuleResult => {
  const compared = ceiling ? `${ceiling.amount} ${ceiling.currency}` : 'no ceiling';
  const need = needOf(offer);
  if (!need) return notStated(RULE, compared);
  const { least, currency, demanded, by } = need;
  if (!ceiling) return { ...RULE, answer: 'unknown', compared, demanded };
  return stated(RULE, withinCeiling(least, currency, ceiling), compared, demanded, { by });
};

type Need = { least: number; currency: string; demanded: string; by: StatedBy };

/** A call is asked for what it takes by many profiles; it never changes. */
const needs = new WeakMap<Money, Need | false>();

const needOf = (offer: Money): Need | false => {
  let need = needs.get(offer);
  if (need === undefined) {
    need = readNeed(offer);
    needs.set(offer, need);
  }
  return need;
};

const readNeed = (offer: Money): Need | false => {
  const least = leastOwnContribution(offer);
  if (least === undefined || !offer.coFinancing) return false;
  const currency = offer.money?.currency ?? '';
  const demanded = `${least} ${currency}`.trimEnd();
  return { least, currency, demanded, by: offer.coFinancing.by };
};

const withinCeiling = (
  least: number,
  currency: string,
  ceiling: OwnContributionCeiling,
): RuleResult['answer'] => {
  if (least === 0) return 'eligible';
  const rate = exchangeRate(currency, ceiling.currency);
  if (rate === undefined) return 'unknown';
  return toCents(least * rate) <= ceiling.amount ? 'eligible' : 'ineligible';
};

/** Only the pair whose rate is fixed by law is compared; every other rate is another one tomorrow. */
const exchangeRate = (from: string, to: string): number | undefined => {
  if (from === to) return 1;
  if (from === 'EUR' && to === 'BGN') return BGN_PER_EUR;
  if (from === 'BGN' && to === 'EUR') return 1 / BGN_PER_EUR;
  return undefined;
};
