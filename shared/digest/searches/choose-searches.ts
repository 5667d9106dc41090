import type { SearchId } from '../../domain/partner-search.ts';
import type { FittingSearch } from './fitting-searches.ts';

/** Most partner searches in one digest: they come after the calls, which it is about. The rest follows next week. */
export const MAX_SEARCHES = 3;

/** What to tell of those that fit, the best first: no more than fits, and none that the reader was told before. */
export const chooseSearches = (
  fitting: readonly FittingSearch[],
  toldBefore: readonly SearchId[],
): FittingSearch[] => {
  const told = new Set(toldBefore);
  return fitting.filter(({ search }) => !told.has(search.id)).slice(0, MAX_SEARCHES);
};
