import type { CallRecord } from '../domain/call.ts';
import { inOrder } from '../domain/deadline.ts';
import type { CallId } from '../domain/ids.ts';
import { administratorsWord } from './administrators-word.ts';
import { fillGaps } from './fill-gaps.ts';
import type { FilledGap, Provenance } from './indexed-call.ts';
import { agreementOn } from './news-agreement.ts';
import { richestFirst } from './richest-first.ts';

/** Calls of several sources as one: the richest record with the gaps filled from the others. */
export type JoinedCall = CallRecord & {
  ids: CallId[];
  provenance: Provenance[];
  filled: FilledGap[];
};

/**
 * Makes one call of a group. `open` has the ids of those that have not closed; the others neither speak for
 * the call nor fill gaps, but whoever was told of them was told of it. `leading` are the administrator's
 * choices of who speaks, the first that is in the group and open counts. Undefined when none is open.
 */
export const joinedCall = (
  group: readonly CallRecord[],
  open: ReadonlySet<CallId>,
  leading: readonly CallId[] = [],
): JoinedCall | undefined => {
  const closed = group.filter(({ id }) => !open.has(id));
  const closedOn = new Set(closed.map(lastDate));
  // A source that knows no clock time has a call open until midnight that another knows to have closed at noon.
  const speakers = group.filter((call) => open.has(call.id) && !closedOn.has(lastDate(call)));
  const chosen = leading.find((id) => speakers.some((call) => call.id === id));
  const [first, ...others] = richestFirst(speakers, chosen);
  if (!first) return undefined;
  const { call, filled } = administratorsWord(fillGaps(first, others), [first, ...others]);
  const silent = group.filter((each) => !speakers.includes(each));
  const members = [first, ...others, ...richestFirst(silent)];
  return {
    ...call,
    ids: members.map(({ id }) => id),
    provenance: members.map((member) => provenanceOf(member, call)),
    filled,
  };
};

const lastDate = ({ deadlines }: CallRecord): string | undefined => inOrder(deadlines).at(-1)?.date;

const provenanceOf = (member: CallRecord, joined: CallRecord): Provenance => {
  const { id, source, url, firstSeenAt, version, news, reopenedIn } = member;
  const seen = {
    ...{ callId: id, source, url, firstSeenAt, version },
    ...(reopenedIn && { reopenedIn }),
  };
  if (id === joined.id) return { ...seen, news, outdated: [] };
  return {
    ...seen,
    news: {
      version: news.version,
      fields: news.fields.filter((field) => agreementOn(field, joined, member) === 'agrees'),
    },
    outdated: joined.news.fields.filter(
      (field) => agreementOn(field, joined, member) === 'contradicts',
    ),
  };
};
