import { kilometresOfChord } from './chord.ts';
import type { PartyColumns } from './party-columns.ts';

/**
 * The land in cells, so that what happens around a place is spread over cells instead of parties. A party without a
 * place is in cell 0, which is near none.
 */
export type Cells = {
  size: number;
  cellOf: Uint16Array;
  /** The cells near cell `c`, itself included, are `near[starts[c]]` up to `near[starts[c + 1]]`. */
  starts: Uint32Array;
  near: Uint16Array;
  /** e to the minus kilometres ÷ reach of each of them, for a short and a long reach. */
  felt25: Float32Array;
  felt50: Float32Array;
};

/** Cells farther apart than this do not touch each other. */
const FARTHEST_KM = 160;
/** A cell is this high, and about as wide. */
const SIDE_KM = 20;
const KM_A_DEGREE = 111.2;
const ROW = SIDE_KM / KM_A_DEGREE;
const DEGREES = 180 / Math.PI;
const MOST_CELLS = 65_535;

type Cell = { x: number; y: number; z: number; parties: number };

/** Sorts parties into cells, each with the middle of its parties, and finds which are near which. */
export const cellsOf = (parties: PartyColumns): Cells => {
  const { x, y, z, ids } = parties;
  const numbers = new Map<number, number>();
  const cells: Cell[] = [{ x: 0, y: 0, z: 0, parties: 1 }];
  const cellOf = new Uint16Array(ids.length);
  for (let party = 0; party < ids.length; party += 1) {
    const point = { x: x[party] ?? 0, y: y[party] ?? 0, z: z[party] ?? 0 };
    if (point.x === 0 && point.y === 0 && point.z === 0) continue;
    const row = rowOf(point);
    const key = keyOf(row, columnOf(point, row));
    const number = numbers.get(key) ?? cells.push({ x: 0, y: 0, z: 0, parties: 0 }) - 1;
    numbers.set(key, number);
    cellOf[party] = number;
    add(cells[number], point);
  }
  if (cells.length > MOST_CELLS) throw new RangeError(`more than ${MOST_CELLS} cells`);
  return { size: cells.length, cellOf, ...nearLists(cells.map(middle), numbers) };
};

type Point = Pick<Cell, 'x' | 'y' | 'z'>;

const add = (cell: Cell | undefined, { x, y, z }: Point): void => {
  if (!cell) return;
  cell.x += x;
  cell.y += y;
  cell.z += z;
  cell.parties += 1;
};

const middle = ({ x, y, z, parties }: Cell): Point => ({
  x: x / parties,
  y: y / parties,
  z: z / parties,
});

const MOST_COLUMNS = 4096;

const keyOf = (row: number, column: number): number => row * MOST_COLUMNS + column;

const rowOf = ({ z }: Point): number =>
  Math.floor((Math.asin(Math.min(1, Math.max(-1, z))) * DEGREES + 90) / ROW);

/** Rows near the poles have fewer columns, so that a cell is as wide everywhere. */
const columnsOf = (row: number): number =>
  Math.max(1, Math.floor((Math.cos(((row + 0.5) * ROW - 90) / DEGREES) * 360) / ROW));

const columnOf = ({ x, y }: Point, row: number): number => {
  const turn = Math.atan2(y, x) / (2 * Math.PI) + 0.5;
  return Math.min(columnsOf(row) - 1, Math.floor(turn * columnsOf(row)));
};

const nearLists = (
  cells: readonly Point[],
  numbers: ReadonlyMap<number, number>,
): Pick<Cells, 'starts' | 'near' | 'felt25' | 'felt50'> => {
  const starts = new Uint32Array(cells.length + 1);
  const near: number[] = [];
  const km: number[] = [];
  cells.forEach((cell, at) => {
    for (const other of at === 0 ? [] : around(cell, numbers)) {
      const apart = kilometresBetween(cell, cells[other] ?? cell);
      if (apart > FARTHEST_KM) continue;
      near.push(other);
      km.push(apart);
    }
    starts[at + 1] = near.length;
  });
  return {
    starts,
    near: Uint16Array.from(near),
    felt25: Float32Array.from(km, (each) => Math.exp(-each / 25)),
    felt50: Float32Array.from(km, (each) => Math.exp(-each / 50)),
  };
};

const kilometresBetween = (a: Point, b: Point): number =>
  kilometresOfChord((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);

/** The numbers of all cells that may be near a point. */
function* around(point: Point, numbers: ReadonlyMap<number, number>): Generator<number> {
  const reach = Math.ceil(FARTHEST_KM / SIDE_KM) + 1;
  const here = rowOf(point);
  for (let row = here - reach; row <= here + reach; row += 1) {
    const columns = columnsOf(row);
    const middle = columnOf(point, row);
    // Near the poles a row is shorter than the reach, and each of its cells is met once.
    const wide = Math.min(reach, Math.floor((columns - 1) / 2));
    for (let step = -wide; step <= wide; step += 1) {
      const number = numbers.get(keyOf(row, (middle + step + columns) % columns));
      if (number !== undefined) yield number;
    }
  }
}
