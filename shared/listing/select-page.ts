import type { IndexedCall } from '../matching/indexed-call.ts';
import { comparePlaces, type Order, placeOf } from './call-order.ts';
import type { Position } from './list-cursor.ts';

/** Some of a list of calls; `next` is where the rest begins, if there is one. */
export type SelectedPage = { calls: IndexedCall[]; next?: Position };

/**
 * The first `limit` of those calls that come after a place in their order. Calls that were added, changed or left
 * out meanwhile move no other: none is shown twice or passed over that keeps its place.
 */
export const selectPage = (
  calls: readonly IndexedCall[],
  order: Order,
  limit: number,
  after?: Position['after'],
): SelectedPage => {
  const descending = order.sort.startsWith('-');
  const placed = calls
    .map((call) => ({ call, place: placeOf(call, order) }))
    .filter(({ place }) => !after || comparePlaces(place, after, descending) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place, descending));
  const shown = placed.slice(0, limit);
  const last = placed.length > limit ? shown.at(-1) : undefined;
  return {
    calls: shown.map(({ call }) => call),
    ...(last && { next: { at: order.at, after: last.place } }),
  };
};
