import type { Ties } from './ties.ts';

/** The ties that come from a programme's past. */
const OF_THE_PAST = ['nearbyAll', 'nearbyMunicipal', 'projectsAnywhere'] as const;

/**
 * Makes ties such that a programme whose past is not known has one like the mean of those whose past is: that nobody
 * wrote down who took part is no sign that nobody did.
 */
export const likeTheKnown = (
  ties: readonly Ties[],
  hasPast: readonly boolean[],
): readonly Ties[] => {
  const known = ties.filter((_, programme) => hasPast[programme]);
  if (known.length === 0) return ties;
  const mean = { nearbyAll: 0, nearbyMunicipal: 0, projectsAnywhere: 0 };
  for (const name of OF_THE_PAST) {
    mean[name] = known.reduce((sum, each) => sum + each[name], 0) / known.length;
  }
  for (const [programme, its] of ties.entries()) {
    if (!hasPast[programme]) Object.assign(its, mean);
  }
  return ties;
};
