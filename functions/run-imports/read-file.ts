import {
  afterReading,
  type BulkImport,
  MOST_ROWS,
  moved,
} from '../../shared/domain/bulk-import.ts';
import type { Target } from '../../shared/imports/target.ts';
import { type ImportFile, rowsOf } from './file-of.ts';
import type { Deps } from './run-import.ts';

/** Reads the whole file once before anything is written by it: one that breaks off at its end is not begun. */
export const readFile = async (
  { imports, now }: Pick<Deps, 'imports' | 'now'>,
  current: BulkImport,
  file: ImportFile,
  target: Target,
): Promise<'moved'> => {
  const read = await countRows(current, file, target);
  const step =
    'unusable' in read
      ? ({ state: 'refused', why: read.unusable } as const)
      : { state: afterReading(current), rows: read.rows };
  // Whoever else was here first has read the same.
  await imports.step({ next: moved(current, step, now()) });
  return 'moved';
};

const countRows = async (
  current: BulkImport,
  file: ImportFile,
  target: Target,
): Promise<{ rows: number } | { unusable: string }> => {
  let rows = 0;
  for await (const row of rowsOf(current, file, target)) {
    if ('unusable' in row) return row;
    rows += 1;
    if (rows > MOST_ROWS) return { unusable: `At most ${MOST_ROWS} rows are read.` };
  }
  return { rows };
};
