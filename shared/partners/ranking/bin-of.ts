/** The bin that a value is in among ascending edges: how many of them are below it. */
export const binOf = (edges: ArrayLike<number>, value: number): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
};
