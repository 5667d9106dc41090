import * as z from 'zod';
import { opaqueText, readOpaqueText } from '../../shared/db/opaque-text.ts';
import type { ImportId, Outcome, RowOutcome } from '../../shared/domain/bulk-import.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { csvReply, writeCsv } from '../../shared/http/csv.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Deps } from './handler.ts';
import { importFor } from './import-for.ts';
import { RowsRequest } from './request.ts';

/** After which row of the file the next page begins. */
const Position = z.strictObject({ rows: z.number().int().nonnegative() });

/** What became of each row, or would have become, in the order of the file. */
export const listRows = (deps: Deps) =>
  signedInApi(deps.log, RowsRequest, async ({ params: { id }, query }, actor) => {
    const found = await importFor(deps.imports, actor, id);
    if (!found.ok) return found.error.reply;
    const { cursor, limit, outcome, format } = query;
    const from =
      cursor === undefined ? { rows: 0 } : Position.safeParse(readOpaqueText(cursor)).data;
    if (!from) return problem('bad-cursor', 'Start again without a cursor.');
    const page = await pageOf(deps, id, { from: from.rows, limit, outcome });
    const next = page.next === undefined ? {} : { cursor: opaqueText({ rows: page.next }) };
    if (format === 'json') return json(200, { items: page.items, ...next });
    return asCsv(page.items, next.cursor === undefined ? undefined : { ...query, ...next });
  });

type Wanted = { from: number; limit: number; outcome: Outcome | undefined };
type RowPage = { items: RowOutcome[]; next?: number };

/** `next`: the first row that is wanted and has no place on the page. */
const pageOf = async (
  { imports }: Deps,
  id: ImportId,
  { from, limit, outcome }: Wanted,
): Promise<RowPage> => {
  const items: RowOutcome[] = [];
  for await (const rows of imports.rows(id, from)) {
    for (const [at, row] of rows.outcomes.entries()) {
      if (outcome !== undefined && row.outcome !== outcome) continue;
      if (items.length === limit) return { items, next: rows.from + at };
      items.push(row);
    }
  }
  return { items };
};

/** A table has no place for a cursor: the header `Link` says where the next page is (RFC 8288). */
const asCsv = (rows: readonly RowOutcome[], next: RowsQuery | undefined) => {
  const reply = csvReply('import.csv', writeCsv(COLUMNS, rows.map(cellsOf)));
  if (!next) return reply;
  const query = new URLSearchParams(
    Object.entries(next).map(([name, value]): [string, string] => [name, `${value}`]),
  );
  return { ...reply, headers: { ...reply.headers, link: `<?${query}>; rel="next"` } };
};

const COLUMNS = ['line', 'id', 'outcome', 'reasons'];

const cellsOf = ({ line, id, outcome, reasons = [] }: RowOutcome): string[] => [
  `${line}`,
  id ?? '',
  outcome,
  reasons.map(({ where, why }) => `${where}: ${why}`).join('; '),
];

type RowsQuery = z.infer<typeof RowsRequest>['query'];
