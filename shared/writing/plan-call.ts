import * as z from 'zod';
import type { CallRecord } from '../domain/call.ts';
import { decideUpsert, type UpsertDecision } from '../domain/call-upsert.ts';
import { type Json, saidOf, sourceCallOf, valueIn } from '../domain/corrected-call.ts';
import { CorrectedField, isInParts } from '../domain/correction.ts';
import { byAdministrator, type Corrector, decideCorrection } from '../domain/decide-correction.ts';
import { mergePatch } from '../domain/merge-patch.ts';
import { isWrittenHere, type ownIdentity } from '../domain/own-call.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { StatedCall, statedCallOf } from '../domain/stated-call.ts';
import { contentHashOf } from '../sources/content-hash.ts';
import { callOf, type Unfit } from './call-of.ts';

/** A JSON merge patch over what an administrator may state of a call. */
export const CallPatch = z.record(z.string().max(40), z.unknown());
export type CallPatch = z.infer<typeof CallPatch>;

/** What it does that an administrator states all of a call that is written here; `kept` is what there is of it. */
export const planStatement = (
  kept: CallRecord | undefined,
  stated: StatedCall,
  identity: ReturnType<typeof ownIdentity>,
  now: Date,
): Result<UpsertDecision, Unfit> => {
  const call = callOf(stated, identity);
  if (!call.ok) return call;
  return ok(byAdministrator(decideUpsert(kept, call.value, contentHashOf, now)));
};

/**
 * What it does that an administrator changes some fields of a call. One that is written here says so from now on; one of
 * a feed is corrected in the fields that the patch names, and goes on saying of all others what the feed does.
 */
export const planPatch = (
  kept: CallRecord,
  patch: CallPatch,
  by: Corrector,
  now: Date,
): Result<UpsertDecision, Unfit> =>
  isWrittenHere(kept.source) ? restated(kept, patch, now) : correctedBy(kept, patch, by, now);

const restated = (kept: CallRecord, patch: CallPatch, now: Date): Result<UpsertDecision, Unfit> => {
  const said = sourceCallOf(kept);
  const stated = StatedCall.safeParse(mergePatch(statedCallOf(said), patch));
  if (!stated.success) return unfit(stated.error.issues);
  const call = callOf(stated.data, said);
  if (!call.ok) return call;
  const { descriptionHtml, descriptionText } = said;
  const description = {
    ...(descriptionHtml === undefined ? {} : { descriptionHtml }),
    ...(descriptionText === undefined ? {} : { descriptionText }),
  };
  const next = 'description' in patch ? call.value : { ...call.value, ...description };
  return ok(byAdministrator(decideUpsert(kept, next, contentHashOf, now)));
};

const correctedBy = (
  kept: CallRecord,
  patch: CallPatch,
  by: Corrector,
  now: Date,
): Result<UpsertDecision, Unfit> => {
  const form = statedCallOf(saidOf(kept));
  const stated = StatedCall.safeParse(mergePatch(form, patch));
  if (!stated.success) return unfit(stated.error.issues);
  const fields = z.array(CorrectedField).safeParse(namesIn(patch, form));
  if (!fields.success) return unfit(fields.error.issues);
  const word = callOf(stated.data, kept);
  if (!word.ok) return word;
  const values = new Map(fields.data.map((field) => [field, valueIn(word.value, field)]));
  const lost = [...values].filter(([field, value]) => isKeptTitle(field, value));
  return lost.length > 0
    ? unfit(lost.map(([field]) => ({ ...MAY_NOT_GO, path: field.split('.') })))
    : ok(decideCorrection(kept, values, by, contentHashOf, now));
};

/** The source may have the title in no other language tomorrow. */
const isKeptTitle = (field: CorrectedField, value: Json | undefined): boolean =>
  field.startsWith('title.') && value === undefined;

const MAY_NOT_GO = {
  code: 'custom',
  message: 'may be said otherwise, but not taken away',
} as const;

const unfit = (issues: z.core.$ZodIssue[]) =>
  err({ kind: 'unfit' as const, error: new z.ZodError(issues) });

/** The fields that a patch names, part by part where they have parts. */
const namesIn = (patch: CallPatch, form: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(patch).flatMap(([field, value]) => {
    if (!isInParts(field)) return [field];
    const parts = value === null ? form[field] : value;
    return typeof parts === 'object' && parts !== null
      ? Object.keys(parts).map((part) => `${field}.${part}`)
      : [];
  });
