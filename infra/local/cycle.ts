import type { CallIndexRepository } from '../../shared/db/call-index-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { type CallStatus, statusOf } from '../../shared/domain/call.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { decodeIndex } from '../../shared/matching/call-index.ts';
import { type Collected, collectSchedules, collectSource } from './collect-sources.ts';
import type { DeadLetter } from './dead-letters.ts';
import { countFailedDigests } from './digest-outcome.ts';
import type { Functions } from './invoke.ts';
import type { MailCatcher } from './mail/catcher.ts';
import type { Progress } from './progress.ts';
import type { Schedule } from './schedules.ts';
import { type SeedData, type SeedDeps, seed } from './seed.ts';
import type { CycleReport, CycleSummary } from './summary.ts';

export type CycleDeps = {
  functions: Pick<Functions, 'invoke'>;
  schedules: readonly Schedule[];
  /** Resolves when no event, message or report waits any more. */
  drain: () => Promise<void>;
  catcher: Pick<MailCatcher, 'reportUnconfirmed'>;
  /** How many mails the catcher has. */
  mails: () => number;
  /** The digest batches that were queued since the start, and what could not be handled. */
  planned: () => readonly string[];
  deadLetters: () => readonly DeadLetter[];
  seeding: SeedDeps;
  seedData: () => SeedData;
  calls: Pick<CallRepository, 'allClosingAfter'>;
  indexes: Pick<CallIndexRepository, 'load'>;
  municipalities: Pick<MunicipalityRepository, 'count'>;
  issues: Pick<DigestIssueRepository, 'ofWeek'>;
  now: () => Date;
  tell: Progress;
  /** Aborted when the service is to end: no further step begins. */
  signal: AbortSignal;
};

/** The function that the weekly schedule starts. */
const PLAN = 'plan-digests';

/** One weekly cycle, as the schedules of a Monday would run it, one after the other. */
export const runCycle = async (
  deps: CycleDeps,
  sources: readonly string[],
): Promise<CycleReport> => {
  const began = performance.now();
  const collected = await collectAndIndex(deps, sources);
  const mailsBefore = deps.mails();
  const { sent, failed } = await sendDigests(deps, mailsBefore);
  const municipalities = await deps.municipalities.count();
  const summary: CycleSummary = {
    sources: collected.map((each) => each.summary),
    calls: await countCalls(deps),
    municipalities,
    digests: { sent, skipped: Math.max(0, municipalities - sent - failed), failed },
    seconds: Math.round((performance.now() - began) / 10) / 100,
  };
  const rejections = new Map(collected.map((each) => [each.summary.id, each.rejections]));
  return { summary, rejections, bugs: collected.filter(({ bug }) => bug).length };
};

/** The first half of the cycle, up to an index of the calls. It sends nothing. */
export const collectAndIndex = async (
  deps: CycleDeps,
  sources: readonly string[],
): Promise<Collected[]> => {
  await prepare(deps);
  return collect(deps, sources);
};

const prepare = async (deps: CycleDeps): Promise<void> => {
  deps.signal.throwIfAborted();
  const seeded = await seed(deps.seeding, deps.seedData());
  deps.tell(
    `Seeded ${seeded.programmes} programmes, ${seeded.municipalities} municipalities and ${seeded.organisations} other organisations`,
  );
  const again = deps.catcher.reportUnconfirmed();
  if (again > 0) deps.tell(`Reporting ${again} mails again that an earlier run left unsettled`);
  await deps.drain();
};

const collect = async (deps: CycleDeps, sources: readonly string[]): Promise<Collected[]> => {
  const schedules = collectSchedules(deps.schedules);
  const collected: Collected[] = [];
  for (const source of sources) {
    deps.signal.throwIfAborted();
    const schedule = schedules.get(source);
    if (!schedule) throw new Error(`the manifest has no schedule for the source ${source}`);
    collected.push(await collectSource(deps.functions, source, schedule, deps.tell));
  }
  deps.signal.throwIfAborted();
  deps.tell('Indexing the calls …');
  await deps.drain();
  return collected;
};

const sendDigests = async (
  deps: CycleDeps,
  mailsBefore: number,
): Promise<{ sent: number; failed: number }> => {
  deps.signal.throwIfAborted();
  deps.tell('Sending the digests of the week …');
  const [planned, dead] = [deps.planned().length, deps.deadLetters().length];
  const weekly = deps.schedules.find(({ functionName }) => functionName === PLAN);
  await deps.functions.invoke(PLAN, weekly?.payload ?? {});
  await deps.drain();
  deps.signal.throwIfAborted();
  const lost = deps.deadLetters().slice(dead);
  const sent = deps.mails() - mailsBefore;
  const failed = await countFailedDigests(
    deps.issues,
    deps.planned().slice(planned),
    lost.filter(({ from }) => from === 'digests').map(({ body }) => body),
  );
  deps.tell(`  ${sent} sent${failed > 0 ? `, ${failed} failed` : ''}`);
  return { sent, failed };
};

/** What can be applied for is counted once, in however many sources it stands; what is over, a record each. */
const countCalls = async (deps: CycleDeps): Promise<Record<CallStatus, number>> => {
  const now = deps.now();
  const index = await deps.indexes.load();
  const records = await deps.calls.allClosingAfter(toInstant(new Date(0)));
  const counts = { forthcoming: 0, open: 0, closed: 0, withdrawn: 0 };
  for (const call of index ? decodeIndex(index.chunks).calls : []) counts[statusOf(call, now)] += 1;
  const over = records.filter((call) => statusOf(call, now) === 'closed');
  return { ...counts, closed: over.length };
};
