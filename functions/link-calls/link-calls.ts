import type { AuditLog, Change } from '../../shared/audit/audit-log.ts';
import type { CallLinkRepository } from '../../shared/db/call-link-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import { type AdministratorLink, type CallLink, pairOf } from '../../shared/domain/call-link.ts';
import type { CallId } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { evidenceOf } from '../../shared/domain/same-call.ts';
import { type Instant, toInstant } from '../../shared/domain/time.ts';
import type { Decision } from './request.ts';

export type Deps = {
  calls: Pick<CallRepository, 'getMany'>;
  links: Pick<CallLinkRepository, 'get' | 'decide' | 'forget'>;
  audit: AuditLog;
  now: () => Date;
};

/** Why nothing was decided. */
export type Refusal =
  /** Both ids name the same record. */
  | { kind: 'equal-ids' }
  | { kind: 'unknown-call'; ids: CallId[] }
  /** A source that has two records means two calls. */
  | { kind: 'same-source' }
  /** Only of calls that are the same one speaks for both, and it is one of the two. */
  | { kind: 'bad-leads' };

/** Writes down what the actor decides on two calls. It shows with the next run of index-calls. */
export const linkCalls = async (
  deps: Deps,
  calls: readonly [CallId, CallId],
  decision: Decision,
  actor: Actor,
): Promise<Result<CallLink, Refusal>> => {
  if (calls[0] === calls[1]) return err({ kind: 'equal-ids' });
  const known = await deps.calls.getMany(calls);
  const [one, other] = [known.get(calls[0]), known.get(calls[1])];
  if (!one || !other) {
    return err({ kind: 'unknown-call', ids: calls.filter((id) => !known.has(id)) });
  }
  const decided = decide({ ...decision, who: actor.id }, one, other, toInstant(deps.now()));
  if (!decided.ok) return decided;
  const link = decided.value;
  const before = await deps.links.get(pairOf(...calls));
  await deps.audit.record(actor, changeOf(before, link), () => deps.links.decide(link));
  return decided;
};

const decide = (
  { verdict, who, reason, leads }: Decision & { who: string },
  one: CallRecord,
  other: CallRecord,
  at: Instant,
): Result<AdministratorLink, Refusal> => {
  if (one.source === other.source) return err({ kind: 'same-source' });
  if (leads !== undefined && (verdict !== 'same' || ![one.id, other.id].includes(leads))) {
    return err({ kind: 'bad-leads' });
  }
  const pair = pairOf(one.id, other.id);
  const [a, b] = pair.a === one.id ? [one, other] : [other, one];
  return ok({
    ...pair,
    by: 'administrator',
    verdict,
    evidence: evidenceOf(a, b),
    at,
    who,
    reason,
    ...(leads === undefined ? {} : { leads }),
  });
};

/** Takes a decision on two calls back; false when there is none. What a rule found stays as it is. */
export const forgetLink = async (
  { links, audit }: Pick<Deps, 'links' | 'audit'>,
  calls: readonly [CallId, CallId],
  actor: Actor,
): Promise<boolean> => {
  const pair = pairOf(...calls);
  const link = await links.get(pair);
  if (link?.by !== 'administrator') return false;
  await audit.record(actor, changeOf(link, undefined), () => links.forget(pair));
  return true;
};

const changeOf = (before: CallLink | undefined, after: CallLink | undefined): Change => {
  const pair = after ?? before;
  return { action: 'link-calls', what: `call-links/${pair?.a}/${pair?.b}`, before, after };
};
