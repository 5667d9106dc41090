import { eventOf } from '../../events/envelope.ts';
import { CallsWritten } from '../../events/reference-data.ts';
import type { ImportRepository } from '../../shared/db/import-repository.ts';
import type { OwedByStep } from '../../shared/db/import-steps.ts';
import type { BulkImport, ImportId } from '../../shared/domain/bulk-import.ts';
import { CallId } from '../../shared/domain/ids.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';

export type TellDeps = {
  imports: Pick<ImportRepository, 'owed' | 'settle' | 'rows'>;
  publish: Publisher;
};

/**
 * Tells what is owed of a step, and strikes it out. Whoever dies in between leaves it behind for the next who takes the
 * import up, so that it may be told twice, never not at all.
 */
export const tellStep = async (
  { imports, publish }: TellDeps,
  id: ImportId,
  { from, events }: OwedByStep,
): Promise<void> => {
  if (events.length === 0) return;
  await publish(events);
  await imports.settle(id, from);
};

/** Tells what whoever worked on the import before has left behind. */
export const tellOwedSteps = async (deps: TellDeps, id: ImportId): Promise<void> => {
  for await (const owed of deps.imports.owed(id)) await tellStep(deps, id, owed);
};

/** Most calls that the event names. */
const NAMED = 100;

/** Tells once of all calls that an import wrote, so that the index is built anew once. */
export const tellOfCalls = async (
  { imports, publish }: TellDeps,
  { id, kind, dryRun, counts, movedAt }: BulkImport,
): Promise<void> => {
  const count = counts.created + counts.changed;
  if (kind !== 'calls' || dryRun || count === 0) return;
  const calls: CallId[] = [];
  for await (const { outcomes } of imports.rows(id, 0)) {
    const written = outcomes.filter(({ outcome }) => ['created', 'changed'].includes(outcome));
    calls.push(...written.map((row) => CallId.parse(row.id)));
    if (calls.length >= NAMED) break;
  }
  await publish([eventOf(CallsWritten, { count, calls: calls.slice(0, NAMED), at: movedAt })]);
};
