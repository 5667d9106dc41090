import type { PartnerWorld } from './partner-world.ts';

/** Adds to each party what its projects weigh. Only parties with a past are touched. */
export const deposit = (
  { projects, active }: PartnerWorld,
  weights: Float32Array,
  sums: Float32Array,
): Float32Array => {
  for (const party of active) sums[party] = 0;
  const { starts, items } = projects.members;
  for (const [project, weight] of weights.entries()) {
    if (weight === 0) continue;
    const end = starts[project + 1] ?? 0;
    for (let at = starts[project] ?? 0; at < end; at += 1) {
      const party = items[at] ?? 0;
      sums[party] = (sums[party] ?? 0) + weight;
    }
  }
  return sums;
};

/** Adds up, for each project that weighs anything, what its members are worth. */
export const worthOfMembers = (
  { projects }: PartnerWorld,
  weights: Float32Array,
  worthOf: (party: number) => number,
): Float32Array => {
  const { starts, items } = projects.members;
  return weights.map((weight, project) => {
    if (weight === 0) return 0;
    let sum = 0;
    const end = starts[project + 1] ?? 0;
    for (let at = starts[project] ?? 0; at < end; at += 1) sum += worthOf(items[at] ?? 0);
    return sum;
  });
};

/** Each of two columns times the other. */
export const times = (one: Float32Array, other: Float32Array): Float32Array =>
  one.map((value, at) => value * (other[at] ?? 0));
