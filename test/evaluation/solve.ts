/**
 * Solves the linear equations `matrix · x = right` by Gaussian elimination with partial pivoting. The matrix, row
 * after row, is as wide as `right` is long, and regular.
 */
export const solve = (matrix: Float64Array, right: Float64Array): Float64Array => {
  const size = right.length;
  const rows = Array.from({ length: size }, (_, at) =>
    Float64Array.of(...matrix.subarray(at * size, (at + 1) * size), right[at] ?? 0),
  );
  for (let at = 0; at < size; at += 1) {
    rows.splice(at, 0, ...rows.splice(pivotOf(rows, at), 1));
    for (let below = at + 1; below < size; below += 1) subtract(rows[below], rows[at], at);
  }
  const solved = new Float64Array(size);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? new Float64Array();
    let rest = row[size] ?? 0;
    for (let other = at + 1; other < size; other += 1) {
      rest -= (row[other] ?? 0) * (solved[other] ?? 0);
    }
    solved[at] = rest / (row[at] ?? 0);
  }
  return solved;
};

/** The row from `at` on that is greatest in column `at`: dividing by little would lose digits. */
const pivotOf = (rows: readonly Float64Array[], at: number): number => {
  let best = at;
  for (let row = at + 1; row < rows.length; row += 1) {
    if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = row;
  }
  return best;
};

/** Takes so much of the pivot's row from a row below that nothing is left of it in column `at`. */
const subtract = (
  below: Float64Array | undefined,
  pivot: Float64Array | undefined,
  at: number,
): void => {
  if (!below || !pivot) return;
  const share = (below[at] ?? 0) / (pivot[at] ?? 0);
  for (let column = at; column < below.length; column += 1) {
    below[column] = (below[column] ?? 0) - share * (pivot[column] ?? 0);
  }
};
