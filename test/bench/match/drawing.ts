/** Numbers from 0 up to 1 that are the same for the same seed (a linear congruential generator, Numerical Recipes). */
export const drawing = (seed: number) => {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    /** One of a list; the list must have one. */
    from: <T>(list: readonly T[]): T => {
      const drawn = list[below(list.length)];
      if (drawn === undefined) throw new RangeError('nothing to draw from');
      return drawn;
    },
  };
};
