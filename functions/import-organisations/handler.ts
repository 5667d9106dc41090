import type { AuditLog } from '../../shared/audit/audit-log.ts';
import { mapBounded } from '../../shared/db/bounded.ts';
import type { OrganisationRepository } from '../../shared/db/organisation-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { csvReply, writeCsv } from '../../shared/http/csv.ts';
import { csvBody } from '../../shared/http/csv-body.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { type Planned, planImport } from './plan-import.ts';
import { readFile } from './read-file.ts';
import { ImportOrganisationsRequest } from './request.ts';

export type Deps = {
  organisations: Pick<OrganisationRepository, 'getMany' | 'save'>;
  audit: AuditLog;
  log: Logger;
};

/** Writes under way at once. */
const CONCURRENCY = 8;

/** Most refused rows that a problem names. */
const MOST_POINTS = 100;

/**
 * Imports organisations. The same file once more changes nothing, so that one that was broken off is sent again: the
 * writes are one by one, and all-or-nothing means that none begins while a row is refused.
 */
export const importOrganisations = (deps: Deps) =>
  signedInApi(
    deps.log,
    ImportOrganisationsRequest,
    async ({ query: { dryRun, mode, report }, body }, actor) => {
      const may = authorise(actor, 'write-reference', {});
      if (!may.ok) return refused(may.error);
      const rows = readFile(body);
      if (!rows.ok) return problem('bad-request', rows.error.why);
      const ids = rows.value.flatMap((row) => ('id' in row ? [row.id] : []));
      const plan = planImport(rows.value, await deps.organisations.getMany(ids));
      const points = pointsIn(plan);
      if (mode === 'all-or-nothing' && dryRun === 'false' && points.length > 0) {
        const detail = 'Some rows are refused, so that none was written.';
        return problem('conflict', detail, points.slice(0, MOST_POINTS));
      }
      const outcomes = dryRun === 'true' ? plan.map(outcomeOf) : await write(deps, plan, actor);
      if (report === 'csv') return csvReply('import.csv', writeCsv(COLUMNS, outcomes.map(cellsOf)));
      return json(200, {
        dryRun: dryRun === 'true',
        counts: countsOf(outcomes),
        rows: outcomes,
      });
    },
    csvBody,
  );

type Outcome = Omit<Planned, 'next'> & { reasons?: { where: string; why: string }[] };

const write = (deps: Deps, plan: readonly Planned[], actor: Actor): Promise<Outcome[]> =>
  mapBounded(plan, CONCURRENCY, async (row): Promise<Outcome> => {
    if (row.outcome !== 'created' && row.outcome !== 'changed') return outcomeOf(row);
    const what = `organisations/${row.next.id}`;
    const change = { action: 'import-organisations', what, after: row.next };
    const saved = await deps.audit.record(actor, change, () => deps.organisations.save(row.next));
    if (saved.ok) return outcomeOf(row);
    const why = 'somebody else changed it meanwhile; import it again';
    return { line: row.line, id: row.id, outcome: 'refused', reasons: [{ where: 'row', why }] };
  });

const outcomeOf = (row: Planned): Outcome => {
  const { line, id, outcome } = row;
  const named = id === undefined ? { line, outcome } : { line, id, outcome };
  return row.outcome === 'refused' ? { ...named, reasons: row.reasons } : named;
};

const pointsIn = (plan: readonly Planned[]) =>
  plan.flatMap((row) =>
    row.outcome === 'refused'
      ? row.reasons.map(({ where, why }) => ({ where: `line ${row.line}: ${where}`, why }))
      : [],
  );

const countsOf = (outcomes: readonly Outcome[]): Record<Outcome['outcome'], number> => {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
};

const COLUMNS = ['line', 'id', 'outcome', 'reasons'];

const cellsOf = ({ line, id, outcome, reasons = [] }: Outcome): string[] => [
  `${line}`,
  id ?? '',
  outcome,
  reasons.map(({ where, why }) => `${where}: ${why}`).join('; '),
];
