import { unzipSync, type Zippable, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { MOST_ROWS } from '../domain/bulk-import.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Column } from './columns.ts';
import type { FileBytes, FileRow, Unusable } from './rows.ts';
import { openTable } from './tabular.ts';

/** Most bytes that a workbook may unpack to: 50,000 rows of sixteen columns take 50 MB. */
const MOST_UNPACKED = 150 * 1024 * 1024;

/** Most files within a workbook. */
const MOST_FILES = 200;

/**
 * The rows of the first sheet of a workbook whose first row names the columns. Of a formula the value counts that was
 * stored with it; nothing is calculated.
 */
export async function* xlsxRows(
  bytes: FileBytes,
  columns: readonly Column[],
  needed: readonly string[],
): AsyncGenerator<FileRow | Unusable, void, void> {
  const cells = await cellsOf(bytes);
  if (!cells.ok) return yield { unusable: cells.error.why };
  const [head = [], ...rows] = cells.value;
  const named = head.slice(0, head.findLastIndex((cell) => textOf(cell) !== '') + 1);
  const table = openTable(named.map(textOf), columns, needed);
  if (!table.ok) return yield { unusable: table.error.why };
  for (const [at, row] of rows.entries()) {
    const texts = Array.from({ length: Math.max(named.length, lengthOf(row)) }, (_, n) =>
      textOf(row[n]),
    );
    if (texts.some((text) => text !== '')) yield table.value.row(at + 2, texts);
  }
}

type Cells = readonly (readonly unknown[])[];

const cellsOf = async (
  bytes: FileBytes,
): Promise<Result<Cells, { kind: 'no-workbook'; why: string }>> => {
  const no = (why: string) => err({ kind: 'no-workbook' as const, why });
  const packed = await joined(bytes);
  try {
    const sizes = sizesIn(packed);
    if (sizes.files > MOST_FILES || sizes.bytes > MOST_UNPACKED) {
      return no(`The workbook unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB.`);
    }
    const cells = await readSheet(asStored(packed), 1);
    return cells.length > MOST_ROWS + 1 ? no(`At most ${MOST_ROWS} rows are read.`) : ok(cells);
  } catch {
    return no('The file is not a workbook (.xlsx) that can be read.');
  }
};

const joined = async (bytes: FileBytes): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** What the archive says of itself, without unpacking anything. */
const sizesIn = (packed: Uint8Array): { files: number; bytes: number } => {
  const sizes = { files: 0, bytes: 0 };
  unzipSync(packed, {
    filter: ({ originalSize }) => {
      sizes.files += 1;
      sizes.bytes += originalSize;
      return false;
    },
  });
  return sizes;
};

/**
 * The same archive without compression. Each file is unpacked into as many bytes as the archive says and never more, so
 * that one that lies about its sizes comes out broken, and not large; the reader unpacks nothing itself.
 */
const asStored = (packed: Uint8Array): ArrayBuffer => {
  const files: Zippable = unzipSync(packed);
  return new Uint8Array(zipSync(files, { level: 0 })).buffer;
};

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
};

const lengthOf = (row: readonly unknown[]): number =>
  row.findLastIndex((cell) => textOf(cell) !== '') + 1;
