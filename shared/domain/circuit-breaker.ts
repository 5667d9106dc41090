import { type CallRecord, statusOf } from './call.ts';
import type { UpsertDecision } from './call-upsert.ts';

/** A feed with fewer known calls than this is too small for shares to say anything. */
const FEWEST_KNOWN = 20;

/** The share of known, open calls that one run may change, close or miss before it is not believed. */
export const IMPLAUSIBLE_SHARE = 0.3;

/** How much of a run that was held back must come again for it to be believed. */
const CONFIRMING_SHARE = 0.9;

/** What a run is about to do, as far as the breaker needs it. */
export type Intent = {
  decisions: readonly UpsertDecision[];
  /** The calls of the source that were open or forthcoming before. */
  known: readonly CallRecord[];
  /** How many of them a complete feed does not have; 0 when the feed was not read to its end. */
  missing: number;
};

/**
 * Why a run is not believed. `renames`: many known calls are gone and as many new ones there, which looks like the
 * same calls under other names. `misses`: many are gone and nothing came for them.
 */
export type Implausible = { kind: 'changes' | 'closes' | 'renames' | 'misses'; share: number };

/** A run that would change, close or miss an implausible share of what is known; undefined when it may go on. */
export const implausibility = (
  { decisions, known, missing }: Intent,
  now: Date,
): Implausible | undefined => {
  if (known.length < FEWEST_KNOWN) return undefined;
  const changed = decisions.filter(({ kind }) => kind === 'changed');
  const closed = changed.filter(({ record }) => !isLive(record, now));
  const fresh = decisions.filter(({ kind }) => kind === 'new');
  const shares: Implausible[] = [
    { kind: 'closes', share: closed.length / known.length },
    { kind: 'changes', share: changed.length / known.length },
    { kind: 'renames', share: Math.min(missing, fresh.length) / known.length },
    { kind: 'misses', share: missing / known.length },
  ];
  return shares.find(({ share }) => share > IMPLAUSIBLE_SHARE);
};

/** Whether a call can still be applied for, now or later. */
export const isLive = (call: CallRecord, now: Date): boolean => {
  const status = statusOf(call, now);
  return status === 'open' || status === 'forthcoming';
};

/** What a run would make of which call, new or changed; the same run gives the same marks. */
export const marksOf = (decisions: readonly UpsertDecision[]): string[] =>
  decisions
    .filter(({ kind }) => kind !== 'unchanged')
    .map(({ record }) => `${record.id}@${record.contentHash.slice(0, 12)}`)
    .sort();

/**
 * Whether a run confirms the one that was held back before it: what is said twice in a row is no glitch.
 */
export const confirms = (marks: readonly string[], heldBack: readonly string[]): boolean => {
  if (heldBack.length === 0) return false;
  const now = new Set(marks);
  return heldBack.filter((mark) => now.has(mark)).length / heldBack.length >= CONFIRMING_SHARE;
};
