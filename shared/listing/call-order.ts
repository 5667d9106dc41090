import * as z from 'zod';
import { deadlineInstant, inOrder, nextEntryDeadline } from '../domain/deadline.ts';
import type { Currency } from '../domain/money.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

/** By what a list of calls goes; with a minus the latest, the largest or the newest first. */
export const CallSort = z.enum([
  'deadline',
  '-deadline',
  'opensOn',
  '-opensOn',
  'budget',
  '-budget',
  'firstSeen',
  '-firstSeen',
]);
export type CallSort = z.infer<typeof CallSort>;

/** Where a call stands in a list; without a value after all that have one. */
export type Place = { value?: number | undefined; id: string };

/** What a list is ordered by, at which moment, and in which currency budgets are compared. */
export type Order = { sort: CallSort; at: Date; currency: Currency };

/**
 * Where a call stands. By deadline it is the next one that a newcomer can meet, else the last; by budget an amount in
 * another currency counts as none, for it is not larger or smaller.
 */
export const placeOf = (call: IndexedCall, { sort, at, currency }: Order): Place => ({
  id: call.id,
  value: valueBy(call, sort.replace('-', ''), at, currency),
});

const valueBy = (call: IndexedCall, field: string, at: Date, currency: Currency) => {
  const { deadlines, opensOn, money, firstSeenAt } = call;
  switch (field) {
    case 'deadline': {
      const deadline = nextEntryDeadline(deadlines, at) ?? inOrder(deadlines).at(-1);
      return deadline && deadlineInstant(deadline).getTime();
    }
    case 'opensOn':
      return opensOn === undefined ? undefined : Date.parse(opensOn);
    case 'budget':
      return money.currency === currency ? money.budgetTotal : undefined;
    default:
      return Date.parse(firstSeenAt);
  }
};

/** Compares places; equal values, and calls without one, by their ids. */
export const comparePlaces = (a: Place, b: Place, descending: boolean): number => {
  if (a.value !== b.value) {
    if (a.value === undefined) return 1;
    if (b.value === undefined) return -1;
    return descending ? b.value - a.value : a.value - b.value;
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
};
