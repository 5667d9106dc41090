import { type CsvRow, csvRowsOf } from '../sources/generic/csv.ts';
import type { Column } from './columns.ts';
import { decoded, type FileBytes, type FileRow, type Unusable } from './rows.ts';
import { openTable, type Table } from './tabular.ts';

/** The rows of a CSV file (RFC 4180, UTF-8, apart by commas or semicolons) whose first row names the columns. */
export async function* csvRows(
  bytes: FileBytes,
  columns: readonly Column[],
  needed: readonly string[],
): AsyncGenerator<FileRow | Unusable, void, void> {
  let table: Table | undefined;
  for await (const row of csvRowsOf(decoded(bytes), delimiterOf)) {
    if ('cut' in row) return yield { unusable: 'The file breaks off within a quoted cell.' };
    if (table) {
      yield rowOf(row, table);
      continue;
    }
    const opened = openTable('cells' in row ? row.cells : [], columns, needed);
    if (!opened.ok) return yield { unusable: opened.error.why };
    table = opened.value;
  }
  if (!table) yield { unusable: 'The file has no first row that names the columns.' };
}

const rowOf = (row: CsvRow, table: Table): FileRow =>
  'cells' in row
    ? table.row(
        row.line,
        row.cells.map((cell) => cell.replace(GUARD, '')),
      )
    : {
        ...{ line: row.line, bytes: 0 },
        bad: [{ where: 'row', why: 'a quote stands where none may be' }],
      };

/** An apostrophe that was put there to keep a spreadsheet from running the cell (`writeCsv`). */
const GUARD = /^'(?='*[=+\-@\t\r])/;

/** Longest first line that is looked at for what separates cells. */
const FIRST_LINE = /^[^\r\n]{0,5000}/;

const delimiterOf = (start: string): string =>
  FIRST_LINE.exec(start)?.[0].includes(';') ? ';' : ',';
