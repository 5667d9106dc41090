import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import { statusOf } from '../../shared/domain/call.ts';
import { api, json } from '../../shared/http/api.ts';
import { acceptedFormat, csvPageReply, writeCsv } from '../../shared/http/csv.ts';
import { problem } from '../../shared/http/problem.ts';
import { CALL_COLUMNS, callRow } from '../../shared/listing/call-columns.ts';
import type { KnownCalls } from '../../shared/listing/known-calls.ts';
import { listedCallOf } from '../../shared/listing/listed-call.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { type CallPage, type ClosedDeps, closedCalls } from './closed-calls.ts';
import { currentCalls } from './current-calls.ts';
import type { ListCallsQuery } from './query.ts';
import { ListCallsRequest } from './request.ts';

export type Deps = ClosedDeps & {
  known: () => Promise<KnownCalls>;
  calls: Pick<CallRepository, 'getMany' | 'page'>;
  log: Logger;
  now: () => Date;
};

/** Calls on a page unless the reader wants otherwise; rows are short, so that a CSV has all of them. */
const LIMIT = { json: 20, csv: 5000 } as const;
const CLOSED_AT_ONCE = 100;

/** A page may hold fewer calls than `limit`, even none, and still have a cursor: follow it to the end. */
export const listCalls = (deps: Deps) =>
  api(deps.log, ListCallsRequest, async ({ query }, event) => {
    const now = deps.now();
    const format = query.format ?? acceptedFormat(event);
    const limit = query.limit ?? LIMIT[format];
    const page = query.status.includes('closed')
      ? await closedCalls(deps, query, Math.min(limit, CLOSED_AT_ONCE), now)
      : currentCalls(await deps.known(), query, limit, now);
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const reply =
      format === 'csv'
        ? asCsv(page.value, query, event, now)
        : await asJson(deps, page.value, query, now);
    return { ...reply, headers: { ...reply.headers, vary: 'accept' } };
  });

/** What was closed or dropped since the index was built is left out. */
const asJson = async (
  deps: Deps,
  { calls, cursor, records }: CallPage,
  { status }: ListCallsQuery,
  now: Date,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const kept = records ?? (await deps.calls.getMany(calls.map(({ id }) => id)));
  const items = calls.flatMap((call) => {
    const record = kept.get(call.id);
    const fits = record !== undefined && status.includes(statusOf(record, now));
    return fits ? [listedCallOf(call, record, now)] : [];
  });
  return json(200, { items, ...(cursor === undefined ? {} : { cursor }) });
};

const asCsv = (
  { calls, cursor }: CallPage,
  { language }: ListCallsQuery,
  event: APIGatewayProxyEventV2,
  now: Date,
): APIGatewayProxyStructuredResultV2 => {
  const rows = calls.map((call) => callRow(call, { now, language }));
  return csvPageReply('calls.csv', writeCsv(CALL_COLUMNS, rows), cursor, event);
};
