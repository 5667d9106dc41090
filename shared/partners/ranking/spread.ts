import type { Cells } from './cells.ts';
import type { PartnerWorld } from './partner-world.ts';

/** What parties have, as it is felt in every cell: e to the minus kilometres ÷ reach (25 or 50) of each. Cell 0 feels nothing. */
export const spread = (
  { cells, active }: PartnerWorld,
  values: Float32Array,
  reach: 25 | 50,
): Float32Array => {
  const masses = new Float32Array(cells.size);
  for (const party of active) {
    const cell = cells.cellOf[party] ?? 0;
    masses[cell] = (masses[cell] ?? 0) + (values[party] ?? 0);
  }
  const felt = new Float32Array(cells.size);
  const kernel = reach === 25 ? cells.felt25 : cells.felt50;
  for (let cell = 1; cell < cells.size; cell += 1) {
    const mass = masses[cell] ?? 0;
    if (mass !== 0) spreadCell(cells, cell, mass, kernel, felt);
  }
  return felt;
};

const spreadCell = (
  { starts, near }: Cells,
  cell: number,
  mass: number,
  kernel: Float32Array,
  felt: Float32Array,
): void => {
  const end = starts[cell + 1] ?? 0;
  for (let at = starts[cell] ?? 0; at < end; at += 1) {
    const there = near[at] ?? 0;
    felt[there] = (felt[there] ?? 0) + mass * (kernel[at] ?? 0);
  }
};
