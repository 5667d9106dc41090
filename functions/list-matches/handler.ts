import type { CallMarkRepository } from '../../shared/db/call-mark-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { ok } from '../../shared/domain/result.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { acceptedFormat, csvPageReply, writeCsv } from '../../shared/http/csv.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import { cursorAfter, listName, readListCursor } from '../../shared/listing/list-cursor.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { matchPage } from './match-page.ts';
import { MATCH_COLUMNS, matchRow, matchViewOf } from './match-view.ts';
import type { PickMatches } from './pick-matches.ts';
import { ListMatchesRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  marks: Pick<CallMarkRepository, 'ofMunicipality'>;
  pickMatches: PickMatches;
  log: Logger;
  now: () => Date;
};

/** Matches on a page unless the reader wants otherwise; rows are short, so that a CSV has all of them. */
const LIMIT = { json: 20, csv: 5000 } as const;

/** What is worked out for a moment is good for all who ask within a minute; what has closed meanwhile is left out. */
const minuteOf = (now: Date): Date => new Date(Math.floor(now.getTime() / 60_000) * 60_000);

/**
 * All calls that are open or to come, set against a municipality. One match is open to everybody; the list is not, since
 * it says what the municipality thinks of the calls.
 */
export const listMatches = (deps: Deps) =>
  signedInApi(deps.log, ListMatchesRequest, async ({ params: { id }, query }, actor, event) => {
    const municipality = await municipalityFor(deps.municipalities, actor, 'read-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    const { cursor, limit, format = acceptedFormat(event), language, ...wanted } = query;
    const now = deps.now();
    const list = listName({ id, ...wanted });
    const position = cursor === undefined ? ok(undefined) : readListCursor(cursor, list, now);
    if (!position.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const at = position.value?.at ?? minuteOf(now);
    const marks = await deps.marks.ofMunicipality(id);
    const most = limit ?? LIMIT[format];
    const { items, last } = await deps.pickMatches(municipality.value, marks, at, (all) =>
      matchPage(all, wanted, { at, now }, most, position.value?.after),
    );
    const next = last && cursorAfter({ at, after: last }, list);
    const showing = { municipality: municipality.value, now, language };
    if (format === 'csv') {
      const rows = items.map((each) => matchRow(each, showing));
      return varying(csvPageReply('matches.csv', writeCsv(MATCH_COLUMNS, rows), next, event));
    }
    const views = items.map((each) => matchViewOf(each, showing));
    return varying(json(200, { items: views, ...(next !== undefined && { cursor: next }) }));
  });

const varying = (reply: ReturnType<typeof json>) => ({
  ...reply,
  headers: { ...reply.headers, vary: 'accept' },
});
