import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import { decideUpsert, type UpsertDecision } from '../../shared/domain/call-upsert.ts';
import {
  confirms,
  type Implausible,
  implausibility,
  isLive,
  marksOf,
} from '../../shared/domain/circuit-breaker.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import type { Reading } from './read-feed.ts';

export type PlanDeps = {
  calls: Pick<CallRepository, 'getMany' | 'allClosingAfter'>;
  runs: Pick<SourceRunRepository, 'latest'>;
  now: () => Date;
};

/** What a run is going to do. */
export type RunPlan = {
  decisions: UpsertDecision[];
  /** Live calls that a complete feed did not have. */
  missing: CallRecord[];
  /** Calls whose last deadline has passed since the run before, and that this run does not extend. */
  closed: CallRecord[];
  /** Why the run is not believed; then only what is unchanged may be noted. */
  heldBack?: Implausible & { marks: string[] };
  /** A feed that has shrunk beyond belief: what it has is taken, what it lacks is not called missing. */
  shrunk?: Implausible;
};

/** Sets what was read against what is known. `believe`: an administrator says that it is right. */
export const planRun = async (
  deps: PlanDeps,
  source: SourceId,
  reading: Reading,
  believe: boolean,
): Promise<RunPlan> => {
  const now = deps.now();
  const [previous] = await deps.runs.latest(source, 1);
  const since = previous?.startedAt ?? toInstant(now);
  const recent = (await deps.calls.allClosingAfter(since)).filter((call) => call.source === source);
  const kept = await knownOf(deps, recent, reading);
  const decisions = reading.calls.map((call) =>
    decideUpsert(kept.get(call.id), call, contentHashOf, now),
  );
  const known = recent.filter((call) => isLive(call, now));
  const missing = listsAll(reading.end) ? missingFrom(reading, known) : [];
  const implausible = implausibility({ decisions, known, missing: missing.length }, now);
  const marks = marksOf(decisions);
  const trusted = believe || confirms(marks, previous?.heldBack ?? []);
  return {
    decisions,
    missing,
    closed: closedOf(recent, decisions, now),
    ...doubts(implausible, marks, trusted),
  };
};

const doubts = (
  implausible: Implausible | undefined,
  marks: string[],
  trusted: boolean,
): Pick<RunPlan, 'heldBack' | 'shrunk'> => {
  if (!implausible || trusted) return {};
  // Absence closes nothing, so a feed that only lacks calls cannot do harm.
  return implausible.kind === 'misses'
    ? { shrunk: implausible }
    : { heldBack: { ...implausible, marks } };
};

const listsAll = (end: Reading['end']): boolean =>
  end.outcome === 'complete' && end.absence !== 'says-nothing' && !end.notModified;

/** What is kept of the calls of the feed; those that closed long ago are looked up one by one. */
const knownOf = async (
  deps: PlanDeps,
  recent: readonly CallRecord[],
  { calls }: Reading,
): Promise<Map<string, CallRecord>> => {
  const kept = new Map<string, CallRecord>(recent.map((call) => [call.id, call]));
  const others = calls.map(({ id }) => id).filter((id) => !kept.has(id));
  for (const [id, record] of await deps.calls.getMany(others)) kept.set(id, record);
  return kept;
};

const missingFrom = (
  { calls, rejectedRefs }: Reading,
  known: readonly CallRecord[],
): CallRecord[] => {
  const there = new Set<string>(calls.map(({ id }) => id));
  return known.filter(
    ({ id, sourceId }) => !there.has(id) && !rejectedRefs.some((ref) => ref.startsWith(sourceId)),
  );
};

const closedOf = (
  recent: readonly CallRecord[],
  decisions: readonly UpsertDecision[],
  now: Date,
): CallRecord[] => {
  const alive = new Set(
    decisions.flatMap(({ record }) => (isLive(record, now) ? [record.id] : [])),
  );
  return recent.filter((call) => !isLive(call, now) && !alive.has(call.id));
};
