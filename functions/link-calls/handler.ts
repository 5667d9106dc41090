import * as z from 'zod';
import type { CallLinkRepository } from '../../shared/db/call-link-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import { AdministratorLink, type CallLink, pairOf } from '../../shared/domain/call-link.ts';
import { CallId } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { evidenceOf } from '../../shared/domain/same-call.ts';
import { type Instant, toInstant } from '../../shared/domain/time.ts';

export type Deps = {
  calls: Pick<CallRepository, 'getMany'>;
  links: Pick<CallLinkRepository, 'get' | 'decide' | 'forget'>;
  now: () => Date;
};

/**
 * What an administrator decides on two calls: `join` them, `split` them, or `forget` what was decided before.
 * In a join `leads` may name the one that speaks for both.
 */
export const LinkRequest = z.strictObject({
  action: z.enum(['join', 'split', 'forget']),
  calls: z.tuple([CallId, CallId]),
  ...AdministratorLink.pick({ who: true, reason: true, leads: true }).shape,
});
export type LinkRequest = z.infer<typeof LinkRequest>;

/** Why nothing was decided. */
export type Refusal =
  | { kind: 'bad-request'; faults: string[] }
  /** Both ids name the same record. */
  | { kind: 'equal-ids' }
  | { kind: 'unknown-call'; ids: CallId[] }
  /** A source that has two records means two calls. */
  | { kind: 'same-source' }
  /** Only a join has somebody to speak for both, and it is one of the two. */
  | { kind: 'bad-leads' }
  /** There is no decision on the two to take back. */
  | { kind: 'no-decision' };

/** The decision that stands now, or the one taken back. */
export type Linked = { action: LinkRequest['action']; link: CallLink };

/** Writes an administrator's decision down. It shows with the next run of index-calls. */
export const linkCalls =
  (deps: Deps) =>
  async (event: unknown): Promise<Result<Linked, Refusal>> => {
    const request = LinkRequest.safeParse(event);
    if (!request.success) {
      const faults = request.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );
      return err({ kind: 'bad-request', faults });
    }
    const { calls, action } = request.data;
    if (calls[0] === calls[1]) return err({ kind: 'equal-ids' });
    const known = await deps.calls.getMany(calls);
    const [one, other] = [known.get(calls[0]), known.get(calls[1])];
    if (!one || !other) {
      return err({ kind: 'unknown-call', ids: calls.filter((id) => !known.has(id)) });
    }
    if (action === 'forget') return forget(deps, one, other);
    const decided = decide(request.data, one, other, toInstant(deps.now()));
    if (!decided.ok) return decided;
    await deps.links.decide(decided.value);
    return ok({ action, link: decided.value });
  };

const decide = (
  { action, who, reason, leads }: LinkRequest,
  one: CallRecord,
  other: CallRecord,
  at: Instant,
): Result<AdministratorLink, Refusal> => {
  if (one.source === other.source) return err({ kind: 'same-source' });
  if (leads !== undefined && (action !== 'join' || ![one.id, other.id].includes(leads))) {
    return err({ kind: 'bad-leads' });
  }
  const pair = pairOf(one.id, other.id);
  const [a, b] = pair.a === one.id ? [one, other] : [other, one];
  return ok({
    ...pair,
    by: 'administrator',
    verdict: action === 'join' ? 'same' : 'different',
    evidence: evidenceOf(a, b),
    at,
    who,
    reason,
    ...(leads === undefined ? {} : { leads }),
  });
};

const forget = async (
  { links }: Deps,
  one: CallRecord,
  other: CallRecord,
): Promise<Result<Linked, Refusal>> => {
  const pair = pairOf(one.id, other.id);
  const link = await links.get(pair);
  if (link?.by !== 'administrator') return err({ kind: 'no-decision' });
  await links.forget(pair);
  return ok({ action: 'forget', link });
};
