import type { Call, CallRecord } from './call.ts';
import { canonicalJson } from './call-change.ts';
import { decideNext, type UpsertDecision } from './call-upsert.ts';
import { corrected, type Json, sourceCallOf, valueIn } from './corrected-call.ts';
import { CorrectedField, type Correction } from './correction.ts';
import { toInstant } from './time.ts';

/** Who corrects, and why if they say so. */
export type Corrector = { id: string; why?: string };

type HashOf = (call: Call) => string;

/**
 * What it does to a kept call that an administrator says in these fields what `values` has, undefined for "nothing is
 * known of it". It outlives every run of the source until it is taken back. Saying once more what was said changes
 * nothing; saying what the source says keeps the field so, whatever the source says later.
 */
export const decideCorrection = (
  kept: CallRecord,
  values: ReadonlyMap<CorrectedField, Json | undefined>,
  { id: by, why }: Corrector,
  hashOf: HashOf,
  now: Date,
): UpsertDecision => {
  const before = new Map((kept.corrections ?? []).map((each) => [each.field, each]));
  const fresh = { by, at: toInstant(now), ...(why === undefined ? {} : { why }) };
  for (const [field, value] of values) {
    const known = before.get(field);
    const same = known && canonicalJson(valueIn(kept, field)) === canonicalJson(value);
    if (!same) before.set(field, { field, ...fresh });
  }
  const wordOn = (field: CorrectedField) =>
    values.has(field) ? values.get(field) : valueIn(kept, field);
  return restated(kept, [...before.values()], wordOn, hashOf, now);
};

/** What it does to a kept call that a correction is taken back: the field says what the source says of it now. */
export const decideTakingBack = (
  kept: CallRecord,
  field: CorrectedField,
  hashOf: HashOf,
  now: Date,
): UpsertDecision => {
  const others = (kept.corrections ?? []).filter((each) => each.field !== field);
  return restated(kept, others, (each) => valueIn(kept, each), hashOf, now);
};

const STATUS = CorrectedField.parse('status');

/** An administrator withdraws a call, whoever its source is: its status is corrected. */
export const decideCallWithdrawal = (
  kept: CallRecord,
  by: Corrector,
  hashOf: HashOf,
  now: Date,
): UpsertDecision => decideCorrection(kept, new Map([[STATUS, 'withdrawn']]), by, hashOf, now);

/** Takes such a withdrawal back. */
export const decideCallRestoring = (kept: CallRecord, hashOf: HashOf, now: Date): UpsertDecision =>
  decideTakingBack(kept, STATUS, hashOf, now);

/** Whether an administrator, and not its source, has withdrawn a call. */
export const isWithdrawnHere = ({ corrections = [] }: CallRecord): boolean =>
  corrections.some(({ field }) => field === STATUS);

const restated = (
  kept: CallRecord,
  corrections: readonly Correction[],
  wordOn: (field: CorrectedField) => Json | undefined,
  hashOf: HashOf,
  now: Date,
): UpsertDecision => {
  const { lastSeenAt, missingSince } = kept;
  const next = corrected(sourceCallOf(kept), corrections, wordOn);
  // Nobody saw the call at its source: since when it is missing there stays as it is.
  const sighting = { lastSeenAt, ...(missingSince === undefined ? {} : { missingSince }) };
  return byAdministrator(decideNext(kept, next, sighting, hashOf, now));
};

/** The same, with who brought it about. */
export const byAdministrator = (decision: UpsertDecision): UpsertDecision =>
  decision.kind === 'changed'
    ? { ...decision, past: { ...decision.past, by: 'administrator' } }
    : decision;
