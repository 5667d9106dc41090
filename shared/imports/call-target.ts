import { callPuts } from '../db/call-puts.ts';
import { callRepository } from '../db/call-repository.ts';
import { programmeRepository } from '../db/programme-repository.ts';
import type { Table } from '../db/table.ts';
import type { CallRecord } from '../domain/call.ts';
import type { UpsertDecision } from '../domain/call-upsert.ts';
import { CallId, ProgrammeCode } from '../domain/ids.ts';
import { mergePatch } from '../domain/merge-patch.ts';
import { ownIdentityIn } from '../domain/own-call.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { StatedCall } from '../domain/stated-call.ts';
import { ASSOCIATIONS } from '../reference/associations.ts';
import { callEventsOf } from '../writing/call-events.ts';
import { type CallPatch, planPatch, planStatement } from '../writing/plan-call.ts';
import { keptAfter } from '../writing/write-call.ts';
import { patchBetween } from './call-patch.ts';
import { CALL_LAYOUT, callFields } from './calls.ts';
import { applySaid, type Said } from './said.ts';
import { type Refused, recordTarget, refusedRow, saidOf, type Target, unfitRow } from './target.ts';

export const callTarget = (table: Table, now: () => Date): Target => {
  const programmes = programmeRepository(table);
  const within = (known: ReadonlySet<string>): Target =>
    recordTarget({
      layout: CALL_LAYOUT,
      // A change writes two, the past version as well; most rows are new or say nothing new.
      putsPerRow: 1,
      readId: (value) => CallId.safeParse(value).data,
      idField: 'id',
      getMany: callRepository(table).getMany,
      decide: (said, kept, { id: by }) => decideCallRow(said, kept, { by, known, now: now() }),
      recordOf: keptAfter,
      puts: callPuts,
      events: callEventsOf,
    });
  return {
    ...within(new Set()),
    plan: async (rows, by) => {
      const named = rows.flatMap((row) => ('said' in row ? programmeIn(row.said) : []));
      const known = await programmes.getMany([...new Set(named)]);
      return within(new Set(known.keys())).plan(rows, by);
    },
  };
};

const programmeIn = (said: readonly Said[]): ProgrammeCode[] => {
  const named = ProgrammeCode.safeParse(saidOf(said, 'programme'));
  return named.success ? [named.data] : [];
};

/** In whose name rows are decided, and the codes of the programmes that are there. */
type Deciding = { by: string; known: ReadonlySet<string>; now: Date };

/**
 * What a row makes of a call, by the rules of whoever writes one by the API: of a feed's call it corrects the fields that
 * it says otherwise, of one that is written here it says them. Nothing where it says the same.
 */
export const decideCallRow = (
  said: readonly Said[],
  kept: CallRecord | undefined,
  { by, known, now }: Deciding,
): Result<UpsertDecision | undefined, Refused> => {
  const { id: _kept, ...before } = kept ? callFields(kept) : {};
  const { id, ...after } = applySaid(before, said);
  const patch = patchBetween(before, after);
  if (kept && Object.keys(patch).length === 0) return ok(undefined);
  const planned = kept
    ? planPatch(kept, patch, { id: by }, now)
    : planNew(CallId.parse(id), patch, now);
  if (!planned.ok) {
    const { error } = planned;
    return error.kind === 'unfit' ? unfitRow(error.error) : err(error);
  }
  const decision = planned.value;
  const { programme } = decision.record;
  if (programme !== kept?.programme && !known.has(programme)) {
    return refusedRow({ where: 'programme', why: `no programme has the code ${programme}` });
  }
  return ok(decision.kind === 'unchanged' && !decision.reset ? undefined : decision);
};

/** What a row does that is about a call which is not there. */
const planNew = (id: CallId, patch: CallPatch, now: Date) => {
  const identity = ownIdentityIn(id);
  if (!identity) return badId('there is no such call, and one of this source comes from a feed');
  const { association } = identity;
  if (association !== undefined && !ASSOCIATIONS.has(association)) {
    return badId(`no association is called ${association}`);
  }
  const stated = StatedCall.safeParse(mergePatch({}, patch));
  return stated.success
    ? planStatement(undefined, stated.data, identity, now)
    : unfitRow(stated.error);
};

const badId = (why: string) => refusedRow({ where: 'id', why });
