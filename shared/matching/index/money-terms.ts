import * as z from 'zod';
import { CallRecord } from '../../domain/call.ts';
import { CallMoney } from '../../domain/money.ts';
import { leastOwnContribution } from '../eligibility/own-contribution.ts';
import type { IndexedCall } from '../indexed-call.ts';

/** All of a call that its least own contribution depends on. */
export const MoneyTerm = z.object({
  money: CallMoney.pick({ currency: true, grantMin: true }),
  coFinancing: CallRecord.shape.coFinancing.unwrap(),
});
export type MoneyTerm = z.infer<typeof MoneyTerm>;

/**
 * The different terms of money that take an own contribution, and which each call has: one more than the position
 * in `terms`, 0 for calls that take none or do not say. They are no part of the statements, which would then be as
 * many as there are amounts.
 */
export type MoneyTerms = { terms: readonly MoneyTerm[]; termOf: Uint16Array };

/** Groups `calls`, which are in their order, by their terms of money. */
export const compileMoneyTerms = (
  calls: readonly Pick<IndexedCall, 'money' | 'coFinancing'>[],
): MoneyTerms => {
  const numbers = new Map<string, number>();
  const terms: MoneyTerm[] = [];
  const termOf = Uint16Array.from(calls, (call) => {
    const term = termIn(call);
    if (!term) return 0;
    const { money, coFinancing } = term;
    const key = [money.currency, money.grantMin, coFinancing.rate, coFinancing.by].join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    terms.push(term);
    numbers.set(key, terms.length);
    return terms.length;
  });
  return { terms, termOf };
};

/** Where nothing is to be contributed, or nobody says what, no ceiling changes anything. */
const termIn = (call: Pick<IndexedCall, 'money' | 'coFinancing'>): MoneyTerm | undefined => {
  const { money, coFinancing } = call;
  if (!coFinancing || !leastOwnContribution(call)) return undefined;
  const { currency, grantMin } = money;
  return { money: { currency, grantMin }, coFinancing };
};
