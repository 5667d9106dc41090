import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { hashOf } from '../audit/audit-log.ts';
import type { TransactedPut } from '../db/transact.ts';
import type { Actor } from '../domain/actor.ts';
import type { RowOutcome, RowReason } from '../domain/bulk-import.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { ServiceEvent } from '../queue/publish-events.ts';
import type { Layout } from './file-rows.ts';
import type { FileRow } from './rows.ts';
import { applySaid, type Said, strayFields } from './said.ts';

/**
 * What rows come to, in their order, and what is to be written for it: all of it at once, or nothing. `events` are to be
 * told once it is written.
 */
export type Planned = { outcomes: RowOutcome[]; puts: TransactedPut[]; events?: ServiceEvent[] };

/** What files of one kind are written to. */
export type Target = {
  layout: Layout;
  /** Whose a row is, as the rest of the file knows it; undefined where nobody can tell. */
  idIn: (said: readonly Said[]) => string | undefined;
  /** Items that one row usually writes. */
  putsPerRow: number;
  /** Sets rows, each of another record, against what is kept now. */
  plan: (rows: readonly FileRow[], by: Actor) => Promise<Planned>;
};

/** Why a row is not taken. */
export type Refused = { kind: 'refused'; reasons: RowReason[] };

export const refusedRow = (...reasons: RowReason[]) => err<Refused>({ kind: 'refused', reasons });

/** A kind of which a row is one record. */
export type RecordTarget<Id extends string, Kept extends object, Next extends object> = {
  layout: Layout;
  putsPerRow: number;
  readId: (value: unknown) => Id | undefined;
  idField: string;
  getMany: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Kept>>;
  /** What a row makes of the kept record, checked; or why it does not. Nothing where it says the same. */
  decide: (
    said: readonly Said[],
    kept: Kept | undefined,
    by: Actor,
  ) => Result<Next | undefined, Refused>;
  puts: (next: Next, kept: Kept | undefined) => TransactedPut[];
  /** The record in what is made of it, where that says more. */
  recordOf?: (next: Next) => object;
  /** What is to be told of it. */
  events?: (next: Next) => ServiceEvent[];
};

export const recordTarget = <Id extends string, Kept extends object, Next extends object>(
  target: RecordTarget<Id, Kept, Next>,
): Target => {
  const idIn = (said: readonly Said[]): Id | undefined =>
    target.readId(saidOf(said, target.idField));
  return {
    layout: target.layout,
    putsPerRow: target.putsPerRow,
    idIn,
    plan: async (rows, by) => {
      const ids = rows.flatMap((row) => ('said' in row ? (idIn(row.said) ?? []) : []));
      const kept = await target.getMany(ids);
      const planned = rows.map((row) => {
        const id = 'said' in row ? idIn(row.said) : undefined;
        return planRow(target, row, { id, kept: id && kept.get(id), by });
      });
      return {
        outcomes: planned.map(({ outcome }) => outcome),
        puts: planned.flatMap(({ puts }) => puts),
        events: planned.flatMap(({ events = [] }) => events),
      };
    },
  };
};

type PlannedRow = { outcome: RowOutcome; puts: TransactedPut[]; events?: ServiceEvent[] };

const planRow = <Id extends string, Kept extends object, Next extends object>(
  target: RecordTarget<Id, Kept, Next>,
  row: FileRow,
  { id, kept, by }: { id: Id | undefined; kept: Kept | undefined; by: Actor },
): PlannedRow => {
  const { line } = row;
  if ('bad' in row) return unplanned({ line, outcome: 'refused', reasons: row.bad });
  if (id === undefined) {
    return unplanned({ line, outcome: 'refused', reasons: [idReason(target)] });
  }
  const next = target.decide(row.said, kept, by);
  if (!next.ok) return unplanned({ line, id, outcome: 'refused', reasons: next.error.reasons });
  if (next.value === undefined) return unplanned({ line, id, outcome: 'unchanged' });
  const outcome = kept ? 'changed' : 'created';
  const { recordOf = (made) => made, events = () => [] } = target;
  const hashes = { ...(kept && { before: hashOf(kept) }), after: hashOf(recordOf(next.value)) };
  return {
    outcome: { line, id, outcome, ...hashes },
    puts: target.puts(next.value, kept),
    events: events(next.value),
  };
};

const unplanned = (outcome: RowOutcome): PlannedRow => ({ outcome, puts: [] });

const idReason = ({ idField }: { idField: string }): RowReason => ({
  where: idField,
  why: 'is not as it should be',
});

/** What a row says of a whole field. */
export const saidOf = (said: readonly Said[], field: string): unknown =>
  said.find(({ path }) => path.length === 1 && path[0] === field)?.value;

/** What a schema complains of in a row. */
export const reasonsOf = ({ issues }: Pick<z.ZodError, 'issues'>): RowReason[] =>
  issues.map(({ path, message }) => ({ where: path.join('.') || 'row', why: message }));

/** A row refused for what a schema complains of. */
export const unfitRow = (error: Pick<z.ZodError, 'issues'>) => refusedRow(...reasonsOf(error));

/** A record by what is kept and what a row says, through its schema, in which nothing may be left over. */
export const recordBy = <S extends z.ZodType>(
  schema: S,
  kept: object,
  said: readonly Said[],
): Result<z.output<S>, Refused> => {
  const given = applySaid(kept, said);
  const parsed = schema.safeParse(given);
  if (!parsed.success) return unfitRow(parsed.error);
  const stray = strayFields(given, parsed.data);
  return stray.length > 0
    ? refusedRow(...stray.map((where) => ({ where, why: 'there is no such field' })))
    : ok(parsed.data);
};

/** Whether two records say the same, however their fields are ordered. */
export const isSameRecord = (one: object, other: object): boolean =>
  isDeepStrictEqual(withoutAbsent(one), withoutAbsent(other));

const withoutAbsent = (record: object): unknown => JSON.parse(JSON.stringify(record));
