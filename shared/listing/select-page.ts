import type { IndexedCall } from '../matching/indexed-call.ts';
import { comparePlaces, type Order, type Place, placeOf } from './call-order.ts';
import type { Position } from './list-cursor.ts';

/** Some of a list; `last` is where the rest begins, if there is one. */
export type PlacedPage<T> = { items: T[]; last?: Place };

/** Some of a list of calls; `next` is where the rest begins, if there is one. */
export type SelectedPage = { calls: IndexedCall[]; next?: Position };

/**
 * The first `limit` of those items that come after a place in their order. Items that were added, changed or left
 * out meanwhile move no other: none is shown twice or passed over that keeps its place.
 */
export const selectPlaced = <T>(
  items: readonly T[],
  placeIn: (item: T) => Place,
  descending: boolean,
  limit: number,
  after?: Place,
): PlacedPage<T> => {
  const placed = items
    .map((item) => ({ item, place: placeIn(item) }))
    .filter(({ place }) => !after || comparePlaces(place, after, descending) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place, descending));
  const shown = placed.slice(0, limit);
  const last = placed.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(({ item }) => item), ...(last && { last: last.place }) };
};

/** The same for calls, in an order of theirs. */
export const selectPage = (
  calls: readonly IndexedCall[],
  order: Order,
  limit: number,
  after?: Place,
): SelectedPage => {
  const placeIn = (call: IndexedCall) => placeOf(call, order);
  const { items, last } = selectPlaced(calls, placeIn, order.sort.startsWith('-'), limit, after);
  return { calls: items, ...(last && { next: { at: order.at, after: last } }) };
};
