/**
 * Whether each of the sets can be given a country of its own that no other is given (a system of distinct
 * representatives, found by augmenting paths after Kuhn).
 */
export const haveDistinct = (sets: readonly ReadonlySet<string>[]): boolean => {
  const givenTo = new Map<string, number>();
  const give = (set: number, tried: Set<string>): boolean => {
    for (const country of sets[set] ?? []) {
      if (tried.has(country)) continue;
      tried.add(country);
      const holder = givenTo.get(country);
      if (holder === undefined || give(holder, tried)) {
        givenTo.set(country, set);
        return true;
      }
    }
    return false;
  };
  return sets.every((_, set) => give(set, new Set()));
};
