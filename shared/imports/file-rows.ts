import type { FileFormat } from '../domain/bulk-import.ts';
import type { Column } from './columns.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import {
  type FileBytes,
  type FileRow,
  MOST_ROW_BYTES,
  NotUtf8Error,
  type Unusable,
} from './rows.ts';
import { xlsxRows } from './xlsx-rows.ts';

/** What a file of a kind may hold. */
export type Layout = {
  columns: readonly Column[];
  /** Columns without which nobody can tell whose a row is. */
  needed: readonly string[];
  /** Fields of an object in JSON. */
  fields: ReadonlySet<string>;
};

/** The rows of a file in any format; the last may say that the file cannot be used. */
export async function* fileRows(
  format: FileFormat,
  bytes: FileBytes,
  { columns, needed, fields }: Layout,
): AsyncGenerator<FileRow | Unusable, void, void> {
  const rows = {
    csv: () => csvRows(bytes, columns, needed),
    xlsx: () => xlsxRows(bytes, columns, needed),
    json: () => jsonRows(bytes, fields),
  }[format]();
  try {
    for await (const row of rows) yield 'unusable' in row ? row : withinReason(row);
  } catch (cause) {
    if (!(cause instanceof NotUtf8Error)) throw cause;
    yield { unusable: 'The file is not text in UTF-8.' };
  }
}

const withinReason = (row: FileRow): FileRow => {
  if (row.bytes <= MOST_ROW_BYTES) return row;
  const why = `has more than ${MOST_ROW_BYTES} bytes`;
  return { line: row.line, bytes: 0, bad: [{ where: 'row', why }] };
};
