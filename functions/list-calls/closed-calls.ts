import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { BadCursor } from '../../shared/db/cursor.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import type { CallId, ProgrammeCode } from '../../shared/domain/ids.ts';
import { type Programme, withProgrammeRules } from '../../shared/domain/programme.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { fitsFilter } from '../../shared/listing/call-filter.ts';
import { isNamed, saysAll } from '../../shared/listing/text-search.ts';
import { IndexedCall } from '../../shared/matching/indexed-call.ts';
import type { ListCallsQuery } from './query.ts';

export type ClosedDeps = {
  calls: Pick<CallRepository, 'page'>;
  programmes: Pick<ProgrammeRepository, 'all'>;
};

/** Some calls of a list, with what is kept of them if that had to be read; without a cursor they are the last ones. */
export type CallPage = {
  calls: IndexedCall[];
  records?: ReadonlyMap<CallId, CallRecord>;
  cursor?: string;
};

/** A page of the closed calls, of which only those that fit are kept: perhaps none, with a cursor to follow. */
export const closedCalls = async (
  { calls, programmes }: ClosedDeps,
  query: ListCallsQuery,
  limit: number,
  now: Date,
): Promise<Result<CallPage, BadCursor>> => {
  const { cursor } = query;
  const page = await calls.page({
    closedBefore: toInstant(now),
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  if (!page.ok) return page;
  const known = new Map((await programmes.all()).map((each) => [each.code, each]));
  const { items, cursor: next } = page.value;
  const fitting = items
    .filter((record) => says(record, query.text))
    .map((record) => withRules(record, known))
    .filter((call) => fitsFilter(call, query, now));
  return ok({
    calls: fitting,
    records: new Map(items.map((record) => [record.id, record])),
    ...(next === undefined ? {} : { cursor: next }),
  });
};

const says = (record: CallRecord, text: string | undefined): boolean =>
  text === undefined || saysAll(record, text) || isNamed(record, text);

/** A call as the index has those that are open: with the rules of its programme. Its themes are not asked for. */
const withRules = (
  record: CallRecord,
  programmes: ReadonlyMap<ProgrammeCode, Programme>,
): IndexedCall => {
  const programme = programmes.get(record.programme);
  return IndexedCall.parse({
    ...record,
    ...withProgrammeRules(record, programme),
    programmeName: programme?.name ?? { en: record.programme },
    themes: [],
  });
};
