import { readCsv } from './csv.ts';
import { type BadRecord, type FeedRecord, type FeedRecords, MOST_RECORDS } from './record.ts';

/** The rows of a CSV file by the names in its first row, which must all be there and differ. */
export const csvRecords = (text: string, delimiter: string): FeedRecords => {
  const { rows, cut } = readCsv(text, delimiter, MOST_RECORDS + 1);
  const [head, ...lines] = rows;
  if (!head || !('cells' in head)) return { wrong: 'bad-header' };
  const names = head.cells.map((name) => name.trim());
  if (names.length < 2 || names.includes('') || new Set(names).size < names.length) {
    return { wrong: 'bad-header' };
  }
  const records: FeedRecord[] = [];
  const bad: BadRecord[] = [];
  for (const row of lines) {
    const place = `line ${row.line}`;
    if ('bad' in row) bad.push({ place, reason: row.bad });
    else if (row.cells.length !== names.length) bad.push({ place, reason: 'wrong-columns' });
    else records.push({ place, fields: fieldsOf(names, row.cells) });
  }
  return { records, bad, cut };
};

const fieldsOf = (names: readonly string[], cells: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [name, cells[at]]));
