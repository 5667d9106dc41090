import { type ImportStep, MOST_PUTS_OF_A_STEP } from '../../shared/db/import-repository.ts';
import { fitsOneItem } from '../../shared/db/import-steps.ts';
import {
  afterChecking,
  type BulkImport,
  countsWith,
  moved,
  NO_ROWS,
} from '../../shared/domain/bulk-import.ts';
import type { Planned, Target } from '../../shared/imports/target.ts';
import { ahead } from './ahead.ts';
import { auditOf } from './audit-of.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type ImportFile, rowsOf } from './file-of.ts';
import type { Deps, TimeLeft } from './run-import.ts';
import { tellOwedSteps, tellStep } from './tell-step.ts';

/** Time kept for the step under way, in milliseconds. */
const RESERVE_MS = 20_000;

/** Tries of one step whose records others change at the same time. */
const TRIES = 6;

/** A record was changed again and again between reading and writing it. */
class ChangedAgainError extends Error {
  override readonly name = 'ChangedAgainError';
}

export type Work = { file: ImportFile; target: Target; timeLeft: TimeLeft };

/** Checks or writes the rows behind the last step, some at a time, and ends the state when none is left. */
export const workOff = async (
  deps: Deps,
  begun: BulkImport,
  { file, target, timeLeft }: Work,
): Promise<'moved' | 'out-of-time'> => {
  let current = begun;
  const chunks = chunksOf(rowsOf(begun, file, target), begun.through, target.putsPerRow);
  const plan = (chunk: Chunk) => target.plan(chunk.rows, begun.by);
  for await (const { item: chunk, result: planned } of ahead(chunks, plan)) {
    if (timeLeft() < RESERVE_MS) return 'out-of-time';
    const next = await taken(deps, current, chunk, { planned, target });
    if (next === undefined) return 'moved';
    current = next;
  }
  const end =
    current.state === 'checking'
      ? {
          state: afterChecking(current),
          ...(writesNext(current) && { through: 0, counts: NO_ROWS }),
        }
      : ({ state: 'done' } as const);
  await deps.imports.step({ next: moved(current, end, deps.now()) });
  return 'moved';
};

const writesNext = (current: BulkImport): boolean => afterChecking(current) === 'writing';

type Attempt = { planned: Planned; target: Target };

/** Most bytes of the records of one step: a transaction holds 4 MB. */
const MOST_BYTES = 3_000_000;

/** Whether one step can write it: what a single row writes always fits. */
const fitsStep = ({ rows }: Chunk, { puts, events = [] }: Planned): boolean =>
  rows.length === 1 ||
  (puts.length <= MOST_PUTS_OF_A_STEP && bytesOf(puts) <= MOST_BYTES && fitsOneItem(events));

/** The same as {@link stepped}, in several steps where the records are too many or too long for one. */
const taken = async (
  deps: Deps,
  current: BulkImport,
  chunk: Chunk,
  { planned, target }: Attempt,
): Promise<BulkImport | undefined> => {
  const { from, rows } = chunk;
  if (fitsStep(chunk, planned)) {
    return stepped(deps, current, chunk, { planned, target });
  }
  const half = Math.ceil(rows.length / 2);
  let next: BulkImport | undefined = current;
  for (const part of [
    { from, rows: rows.slice(0, half) },
    { from: from + half, rows: rows.slice(half) },
  ]) {
    const again = { planned: await target.plan(part.rows, current.by), target };
    next = next && (await taken(deps, next, part, again));
  }
  return next;
};

const bytesOf = (puts: Planned['puts']): number =>
  puts.reduce((sum, { item }) => sum + Buffer.byteLength(JSON.stringify(item)), 0);

/** The import as it is after a chunk; undefined when it has moved elsewhere, and is to be read again. */
const stepped = async (
  deps: Deps,
  current: BulkImport,
  chunk: Chunk,
  { planned: first, target }: Attempt,
): Promise<BulkImport | undefined> => {
  let planned = first;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const tried = await tryStep(deps, current, stepOf(current, chunk, planned, deps.now()));
    if (tried !== 'overtaken') return tried.kept;
    planned = await target.plan(chunk.rows, current.by);
    if (!fitsStep(chunk, planned)) return taken(deps, current, chunk, { planned, target });
  }
  throw new ChangedAgainError(`${current.id}: rows ${chunk.from} and following`);
};

/** What is kept after a step, if it is ours or the very same; `overtaken`: a record was changed, the import has not moved. */
const tryStep = async (
  deps: Deps,
  { id, version }: BulkImport,
  step: ImportStep,
): Promise<{ kept: BulkImport | undefined } | 'overtaken'> => {
  if ((await deps.imports.step(step)).ok) {
    if (step.owes) await tellStep(deps, id, step.owes);
    return { kept: step.next };
  }
  const kept = await deps.imports.get(id);
  if (kept?.version === version) return 'overtaken';
  // The step may have been ours, its answer lost; or somebody else took the same one, and tells of it otherwise.
  await tellOwedSteps(deps, id);
  return { kept: isSameStep(kept, step.next) ? kept : undefined };
};

const isSameStep = (kept: BulkImport | undefined, next: BulkImport): kept is BulkImport =>
  kept?.version === next.version && kept.state === next.state && kept.through === next.through;

const stepOf = (current: BulkImport, chunk: Chunk, planned: Planned, now: Date): ImportStep => {
  const { outcomes, puts, events = [] } = planned;
  const through = chunk.from + chunk.rows.length;
  const next = moved(current, { through, counts: countsWith(current.counts, outcomes) }, now);
  const rows = { from: chunk.from, outcomes };
  return current.state === 'writing' && puts.length > 0
    ? { next, rows, puts, audit: auditOf(next, rows), owes: { from: chunk.from, events } }
    : { next, rows };
};
