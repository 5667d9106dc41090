import type { CallRecord } from '../domain/call.ts';
import { canonicalJson } from '../domain/call-change.ts';
import {
  type AdministratorLink,
  type CallLink,
  type CallPair,
  pairName,
  type RuleLink,
} from '../domain/call-link.ts';
import type { CallId } from '../domain/ids.ts';
import { comparable, mayStillBeSame } from '../domain/same-call.ts';
import type { Instant } from '../domain/time.ts';
import { callGroups } from './call-groups.ts';
import { type Finding, findSameCalls } from './find-same-calls.ts';

/** The calls that are one, and what of the links by rule is to be kept anew or dropped. */
export type JoinedCalls = {
  /** Every call once, alone or with those that are the same; in no order. */
  groups: CallRecord[][];
  keep: RuleLink[];
  drop: CallPair[];
};

/**
 * Joins the calls that administrators or rules say are the same, with all that are the same as these. Never
 * are two calls of one source in a group, nor two that an administrator has split: the weakest link that
 * would bring it about is cut. Links are taken in this order, ties by the ids:
 * 1. an administrator's, the newest first;
 * 2. one by identifier, then one by title, with the most alike titles first; of equals one that is kept already;
 * 3. one that was found before and holds but for the deadlines, which one source learns of before the other.
 * Same records and links, same groups, whatever their order.
 */
export const joinCalls = (
  records: readonly CallRecord[],
  links: readonly CallLink[],
  now: Instant,
): JoinedCalls => {
  const byId = new Map(records.map((record) => [record.id, record]));
  const kept = new Map(links.map((link) => [pairName(link), link]));
  const decided = links.filter((link) => link.by === 'administrator');
  const groups = callGroups(
    records,
    decided.filter(({ verdict }) => verdict === 'different'),
  );
  for (const { a, b } of decided.filter(({ verdict }) => verdict === 'same').sort(newestFirst)) {
    groups.join(a, b);
  }
  const found = [...foundNow(records, kept), ...foundBefore(byId, links)].sort(strongestFirst);
  const known = new Map<string, Candidate>();
  for (const candidate of found) {
    const name = pairName(candidate.pair);
    if (known.has(name) || kept.get(name)?.by === 'administrator') continue;
    if (groups.join(candidate.pair.a, candidate.pair.b)) known.set(name, candidate);
  }
  return {
    groups: groups.all(),
    keep: [...known.values()].flatMap((candidate) => linkToKeep(candidate, kept, now)),
    drop: links.filter(
      (link) =>
        link.by === 'rule' && byId.has(link.a) && byId.has(link.b) && !known.has(pairName(link)),
    ),
  };
};

/** A link that may join two calls. Without a finding it is remembered. */
type Candidate = { pair: CallPair; rank: number; likeness: number; kept: boolean; found?: Finding };

const RANK = { 'same-identifier': 1, 'same-title-and-deadline': 2, remembered: 3 };

const foundNow = (
  records: readonly CallRecord[],
  kept: ReadonlyMap<string, CallLink>,
): Candidate[] =>
  findSameCalls(records).map((found) => {
    const pair = { a: found.a.id, b: found.b.id };
    const { rule, likeness } = found;
    return { pair, rank: RANK[rule], likeness, kept: kept.has(pairName(pair)), found };
  });

const foundBefore = (
  byId: ReadonlyMap<CallId, CallRecord>,
  links: readonly CallLink[],
): Candidate[] =>
  links.flatMap(({ by, a, b }) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (by !== 'rule' || !one || !other) return [];
    if (!mayStillBeSame(comparable(one), comparable(other))) return [];
    return [{ pair: { a, b }, rank: RANK.remembered, likeness: 0, kept: true }];
  });

const strongestFirst = (x: Candidate, y: Candidate): number =>
  x.rank - y.rank ||
  y.likeness - x.likeness ||
  Number(y.kept) - Number(x.kept) ||
  (pairName(x.pair) < pairName(y.pair) ? -1 : 1);

const newestFirst = (x: AdministratorLink, y: AdministratorLink): number =>
  Date.parse(y.at) - Date.parse(x.at) || (pairName(x) < pairName(y) ? -1 : 1);

/** A remembered link stays as it was found. One that was found again is kept anew when it is found otherwise. */
const linkToKeep = (
  { pair, found }: Candidate,
  kept: ReadonlyMap<string, CallLink>,
  at: Instant,
): RuleLink[] => {
  if (!found) return [];
  const { rule, evidence } = found;
  const before = kept.get(pairName(pair));
  const unchanged =
    before?.by === 'rule' &&
    before.rule === rule &&
    canonicalJson(before.evidence) === canonicalJson(evidence);
  return unchanged ? [] : [{ ...pair, by: 'rule', verdict: 'same', rule, evidence, at }];
};
