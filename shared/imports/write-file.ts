import writeXlsxFile from 'write-excel-file/universal';
import type { FileFormat } from '../domain/bulk-import.ts';
import { type CsvCell, writeCsv } from '../http/csv.ts';
import type { Fields } from './columns.ts';
import type { Layout } from './file-rows.ts';

/** A file of records as its bytes, and what it calls itself. */
export type WrittenFile = { content: Uint8Array; type: string };

/** Records as a file that an import takes: of which it makes the very same records. */
export const writeFile = async (
  format: FileFormat,
  records: readonly Fields[],
  layout: Layout,
): Promise<WrittenFile> => {
  switch (format) {
    case 'json': {
      const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
      return { content: Buffer.from(lines), type: 'application/jsonl; charset=utf-8' };
    }
    case 'csv': {
      const { head, rows } = tableOf(records, layout);
      const type = 'text/csv; charset=utf-8; header=present';
      return { content: Buffer.from(writeCsv(head, rows)), type };
    }
    case 'xlsx':
      return { content: await workbookOf(withoutLongCells(tableOf(records, layout))), type: XLSX };
  }
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Cells = { head: string[]; rows: CsvCell[][] };

const tableOf = (records: readonly Fields[], { columns }: Layout): Cells => ({
  head: columns.map(({ name }) => name),
  rows: records.map((record) => columns.map(({ write }) => write(record))),
});

/** Longest text in a cell of a workbook. */
const MOST_LETTERS = 32_767;

/** What has no column stays as it is when it is imported; a text that is cut would not. */
const withoutLongCells = ({ head, rows }: Cells): Cells => {
  const fits = head.map((_, at) =>
    rows.every((row) => String(row[at] ?? '').length <= MOST_LETTERS),
  );
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, at) => fits[at]);
  return { head: kept(head), rows: rows.map(kept) };
};

const workbookOf = async ({ head, rows }: Cells): Promise<Uint8Array> => {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell ?? null));
  const blob = await writeXlsxFile(cells, {}).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};
