import type { CallLinkRepository } from '../../shared/db/call-link-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import type { AdministratorLink, CallLink } from '../../shared/domain/call-link.ts';
import type { CallId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { joinCalls } from '../../shared/matching/join-calls.ts';
import { type JoinedCall, joinedCall } from '../../shared/matching/joined-call.ts';

export type JoinDeps = {
  calls: Pick<CallRepository, 'getMany'>;
  links: Pick<CallLinkRepository, 'all' | 'keepFound' | 'dropFound'>;
};

/**
 * The open calls as they are told: those that are the same as one. What the rules find is stored; what is
 * stored and found again is not written again.
 */
export const joinedCalls = async (
  { calls, links }: JoinDeps,
  open: readonly CallRecord[],
  now: Instant,
): Promise<JoinedCall[]> => {
  const kept = await links.all();
  const ids = new Set(open.map(({ id }) => id));
  const closed = await calls.getMany(linkedTo(ids, kept));
  const joined = joinCalls([...open, ...closed.values()], kept, now);
  await links.dropFound(joined.drop);
  await links.keepFound(joined.keep);
  const leading = leadersOf(kept);
  return joined.groups.flatMap((group) => joinedCall(group, ids, leading) ?? []);
};

/**
 * Calls that are linked to `open` ones, directly or through others, and closed themselves: whoever was told
 * of one of them before it closed was told of what it is one with.
 */
const linkedTo = (open: ReadonlySet<CallId>, links: readonly CallLink[]): CallId[] => {
  const reached = new Set(open);
  const waiting = links.filter(({ verdict }) => verdict === 'same');
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { a, b } of waiting) {
      if (reached.has(a)) reached.add(b);
      if (reached.has(b)) reached.add(a);
    }
  }
  return [...reached].filter((id) => !open.has(id));
};

/** Whom administrators chose to speak for joined calls, the last choice first. */
const leadersOf = (links: readonly CallLink[]): CallId[] =>
  links
    .filter((link): link is AdministratorLink => link.by === 'administrator')
    .sort((x, y) => Date.parse(y.at) - Date.parse(x.at) || (x.a + x.b < y.a + y.b ? -1 : 1))
    .flatMap(({ verdict, leads }) => (verdict === 'same' && leads ? [leads] : []));
