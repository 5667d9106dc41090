import { OrganisationId } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { csvRecords } from '../../shared/sources/generic/csv-records.ts';
import { type Cells, COLUMNS } from './columns.ts';

/** Why a row is not taken: the column, where it is one, and what is wrong. */
export type Reason = { where: string; why: string };

/** A row of the file with whose it is, or why nobody can tell. */
export type Row =
  | { line: number; id: OrganisationId; cells: Cells }
  | { line: number; refused: Reason[] };

/** Most rows of one file: they are read and written within one request. */
export const MOST_ROWS = 2000;

/** Longest first line that is looked at for the separator. */
const FIRST_LINE = /^[^\r\n]{0,5000}/;

/**
 * The rows of a CSV file (RFC 4180, apart by commas or semicolons) whose first line names the columns. A file as
 * a whole is refused when that line names something unknown or no `id`, when it breaks off or is too long.
 */
export const readFile = (text: string): Result<Row[], { kind: 'unusable-file'; why: string }> => {
  const head = FIRST_LINE.exec(text)?.[0] ?? '';
  const read = csvRecords(text, head.includes(';') ? ';' : ',');
  if ('wrong' in read)
    return unusable('The first line does not name two columns or more, each once.');
  if (read.cut) return unusable('The file breaks off within a quoted cell.');
  const names = Object.keys(read.records[0]?.fields ?? { id: '' });
  const strange = names.filter((name) => !COLUMNS.has(name));
  if (strange.length > 0) return unusable(`There is no column ${strange.slice(0, 5).join(', ')}.`);
  if (!names.includes('id')) return unusable('There is no column id.');
  if (read.records.length + read.bad.length > MOST_ROWS) {
    return unusable(`At most ${MOST_ROWS} rows are read.`);
  }
  const bad = read.bad.map(({ place, reason }): Row => refusedRow(place, 'row', reason));
  return ok([...bad, ...identified(read.records)].toSorted((a, b) => a.line - b.line));
};

const unusable = (why: string) => err({ kind: 'unusable-file' as const, why });

const refusedRow = (place: string, where: string, why: string): Row => ({
  line: lineOf(place),
  refused: [{ where, why }],
});

/** The reader names the place of a record `line 7`. */
const lineOf = (place: string): number => Number(place.replace(/\D/g, ''));

type FeedRow = { place: string; fields: Readonly<Record<string, unknown>> };

/** Of two rows of one organisation the second is refused: nobody could say which of them counts. */
const identified = (records: readonly FeedRow[]): Row[] => {
  const seen = new Map<string, number>();
  return records.map(({ place, fields }) => {
    const cells = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, `${value ?? ''}`.trim()]),
    );
    const id = OrganisationId.safeParse(cells.id);
    if (!id.success) return refusedRow(place, 'id', 'not org- and a short name of small letters');
    const before = seen.get(id.data);
    if (before !== undefined) return refusedRow(place, 'id', `already in line ${before}`);
    const line = lineOf(place);
    seen.set(id.data, line);
    return { line, id: id.data, cells };
  });
};
