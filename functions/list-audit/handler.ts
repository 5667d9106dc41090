import { AUDIT_DAYS, type AuditRepository } from '../../shared/db/audit-repository.ts';
import type { AuditEntry } from '../../shared/domain/audit-entry.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { acceptedFormat, type CsvCell, csvPageReply, writeCsv } from '../../shared/http/csv.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { type AuditQuery, ListAuditRequest } from './request.ts';

export type Deps = {
  entries: Pick<AuditRepository, 'page'>;
  log: Logger;
  now: () => Date;
};

const DAY = 86_400_000;

/** Who wrote what, the newest first. A page may hold fewer than `limit`, even none, and still have a cursor. */
export const listAudit = ({ entries, log, now }: Deps) =>
  signedInApi(log, ListAuditRequest, async ({ query }, actor, event) => {
    const allowed = authorise(actor, 'read-operations', {});
    if (!allowed.ok) return refused(allowed.error);
    const { limit, cursor, format = acceptedFormat(event), ...wanted } = query;
    const request = { limit, ...(cursor !== undefined && { cursor }) };
    const page = await entries.page(periodOf(wanted, now()), request, (each) => fits(each, wanted));
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const { items, cursor: next } = page.value;
    const reply =
      format === 'csv'
        ? csvPageReply('audit.csv', writeCsv(COLUMNS, items.map(rowOf)), next, event)
        : json(200, { items, ...(next !== undefined && { cursor: next }) });
    return { ...reply, headers: { ...reply.headers, vary: 'accept' } };
  });

/** Nothing older is kept. The end is not included, and what is written while the list is read is not in it. */
const periodOf = ({ from, until }: AuditQuery, now: Date): { from: Date; until: Date } => {
  const oldest = now.getTime() - AUDIT_DAYS * DAY;
  return {
    from: new Date(Math.max(oldest, from ? Date.parse(from) : oldest)),
    until: until
      ? new Date(Math.min(Date.parse(until), now.getTime() + 1))
      : new Date(now.getTime() + 1),
  };
};

const fits = (entry: AuditEntry, { actor, action, what }: AuditQuery): boolean =>
  (actor === undefined || entry.who.id === actor) &&
  (action === undefined || entry.action === action) &&
  (what === undefined || entry.what === what || entry.what.startsWith(`${what}/`));

const COLUMNS = ['at', 'who', 'role', 'action', 'what', 'outcome', 'before', 'after', 'id'];

const rowOf = ({ id, at, who, action, what, before, after, outcome }: AuditEntry): CsvCell[] => [
  ...[at, who.id, who.role, action, what, outcome, before, after, id],
];
