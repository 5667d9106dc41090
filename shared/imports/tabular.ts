import { err, ok, type Result } from '../domain/result.ts';
import type { Column } from './columns.ts';
import type { FileRow } from './rows.ts';

/** How the rows of a table are read whose first row names the columns. */
export type Table = {
  /** What the cells of a row say; `line` and `bytes` are those of the row. */
  row: (line: number, cells: readonly string[]) => FileRow;
};

/** Reads the head of a table. Refuses one that names a column twice or one that nobody knows, or lacks a `needed` one. */
export const openTable = (
  head: readonly string[],
  columns: readonly Column[],
  needed: readonly string[],
): Result<Table, { kind: 'bad-head'; why: string }> => {
  const names = head.map((name) => name.trim());
  const known = new Map(columns.map((column) => [column.name, column]));
  const strange = names.flatMap((name, at) => (known.has(name) ? [] : shownName(name, at)));
  if (strange.length > 0) return bad(`There is no column ${strange.slice(0, 5).join(', ')}.`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return bad(`The column ${twice} is there twice.`);
  const lacking = needed.filter((name) => !names.includes(name));
  if (lacking.length > 0) return bad(`The column ${lacking.join(', ')} is missing.`);
  const readers = names.flatMap((name) => known.get(name) ?? []);
  return ok({
    row: (line, cells) => {
      const bytes = cells.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0);
      if (cells.length !== readers.length) {
        const why = `has ${cells.length} cells and not ${readers.length}`;
        return { line, bytes, bad: [{ where: 'row', why }] };
      }
      const said = readers.flatMap(({ read }, at) => read((cells[at] ?? '').trim()));
      return { line, bytes, said };
    },
  });
};

/** A file without a head has cells in its place, which may be addresses: these stay out of what is told and kept. */
const shownName = (name: string, at: number): string => (name.includes('@') ? `${at + 1}` : name);

const bad = (why: string) => err({ kind: 'bad-head' as const, why });
