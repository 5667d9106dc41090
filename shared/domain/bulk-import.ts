import * as z from 'zod';
import { Actor } from './actor.ts';
import { RecordHash } from './audit-entry.ts';
import { Instant, toInstant } from './time.ts';

/** What can be brought in from a file, and given out as one. */
export const RecordKind = z.enum([
  'programmes',
  'calls',
  'municipalities',
  'organisations',
  'contacts',
]);
export type RecordKind = z.infer<typeof RecordKind>;

export const FileFormat = z.enum(['csv', 'xlsx', 'json']);
export type FileFormat = z.infer<typeof FileFormat>;

/** `all-or-nothing`: no row is written while one is refused. */
export const ImportMode = z.enum(['row-by-row', 'all-or-nothing']);
export type ImportMode = z.infer<typeof ImportMode>;

/** What became of a row, or would become of it. */
export const Outcome = z.enum(['created', 'changed', 'unchanged', 'refused']);
export type Outcome = z.infer<typeof Outcome>;

/** Why a row is refused: the field or column, where it is one, and what is wrong. */
export const RowReason = z.object({ where: z.string(), why: z.string() });
export type RowReason = z.infer<typeof RowReason>;

export const RowOutcome = z.object({
  /** Where the row begins in the file, from 1. */
  line: z.number().int().positive(),
  /** Whose it is; absent where nobody can tell. */
  id: z.string().optional(),
  outcome: Outcome,
  reasons: z.array(RowReason).optional(),
  /** Digests of the record before and after, as in the audit log; of what was written alone. */
  before: RecordHash.optional(),
  after: RecordHash.optional(),
});
export type RowOutcome = z.infer<typeof RowOutcome>;

const count = z.number().int().nonnegative();

export const OutcomeCounts = z.object({
  created: count,
  changed: count,
  unchanged: count,
  refused: count,
});
export type OutcomeCounts = z.infer<typeof OutcomeCounts>;

/**
 * `receiving` takes parts of the file; then it is worked on: `reading` counts its rows, `checking` sets each against
 * what is kept, `writing` writes; then it is `done`, or `refused` as a whole, with nothing written.
 */
export const ImportState = z.enum([
  'receiving',
  'reading',
  'checking',
  'writing',
  'done',
  'refused',
]);
export type ImportState = z.infer<typeof ImportState>;

export const ImportId = z
  .string()
  .regex(/^imp-[0-9a-f-]{36}$/)
  .brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

/** How a file is to be brought in. */
export const ImportOrder = z.strictObject({
  kind: RecordKind,
  format: FileFormat,
  mode: ImportMode,
  /** Only says what would become of each row. */
  dryRun: z.boolean(),
});
export type ImportOrder = z.infer<typeof ImportOrder>;

/** One import, from its order to what came of it. */
export const BulkImport = z.object({
  id: ImportId,
  ...ImportOrder.shape,
  /** In whose name it is: every row is decided by what they may do. */
  by: Actor,
  createdAt: Instant,
  /** When it last came a step further. */
  movedAt: Instant,
  state: ImportState,
  /** The file as it was when the work on it began. */
  file: z.object({ parts: count, bytes: count, sha256: z.string() }).optional(),
  /** Rows of the file; absent until they were counted. */
  rows: count.optional(),
  /** Rows that the state it is in has worked off. */
  through: count,
  /** Of the rows worked off, written or not. */
  counts: OutcomeCounts,
  /** Why the file is refused as a whole. */
  why: z.string().optional(),
  /** Counts its steps, from 1. */
  version: z.number().int().positive(),
});
export type BulkImport = z.infer<typeof BulkImport>;

export const NO_ROWS: OutcomeCounts = { created: 0, changed: 0, unchanged: 0, refused: 0 };

/** Most rows of one file. */
export const MOST_ROWS = 50_000;

/** Days after which a file is forgotten that nobody worked off. */
export const KEPT_DAYS = 30;

/** One that has not moved for so many milliseconds is taken for left alone by whoever worked on it. */
export const STILL_MS = 15_000;

const FINAL: ReadonlySet<ImportState> = new Set(['done', 'refused']);

export const isFinal = ({ state }: Pick<BulkImport, 'state'>): boolean => FINAL.has(state);

/** Whether somebody is at work on it now. */
export const isMoving = ({ state, movedAt }: BulkImport, now: Date): boolean =>
  state !== 'receiving' && !FINAL.has(state) && now.getTime() - Date.parse(movedAt) < STILL_MS;

/** A new import, which waits for the parts of its file. */
export const newImport = (id: ImportId, order: ImportOrder, by: Actor, now: Date): BulkImport => ({
  ...{ id, ...order, by, createdAt: toInstant(now), movedAt: toInstant(now) },
  ...{ state: 'receiving', through: 0, counts: NO_ROWS, version: 1 },
});

type Step = Partial<Pick<BulkImport, 'state' | 'file' | 'rows' | 'through' | 'counts' | 'why'>>;

/** The import as it is after a step. */
export const moved = (before: BulkImport, step: Step, now: Date): BulkImport => ({
  ...before,
  ...step,
  movedAt: toInstant(now),
  version: before.version + 1,
});

/** In which state an import goes on whose file can be read. What may be written at once is not checked before. */
export const afterReading = ({ mode, dryRun }: ImportOrder): 'checking' | 'writing' =>
  dryRun || mode === 'all-or-nothing' ? 'checking' : 'writing';

/** In which state an import goes on all of whose rows were checked. */
export const afterChecking = ({ dryRun, counts }: BulkImport): ImportState => {
  if (dryRun) return 'done';
  return counts.refused > 0 ? 'refused' : 'writing';
};

export const countsWith = (
  counts: OutcomeCounts,
  rows: readonly Pick<RowOutcome, 'outcome'>[],
): OutcomeCounts => {
  const sum = { ...counts };
  for (const { outcome } of rows) sum[outcome] += 1;
  return sum;
};
