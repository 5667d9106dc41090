import * as z from 'zod';
import { Call } from './call.ts';
import { inOrder } from './deadline.ts';
import { Instant } from './time.ts';

/** One field whose meaning moved, as stored with the version it made. */
export const FieldChange = z.object({
  field: z.string(),
  before: z.json().optional(),
  after: z.json().optional(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** A past version of a call and what the next one changed. */
export const CallVersion = z.object({
  call: Call,
  version: z.number().int().positive(),
  /** Of the record in that version when it was left behind; absent: it was written once. */
  revision: z.number().int().positive().optional(),
  until: Instant,
  /** Who made the next one, where it was not the call's source. */
  by: z.literal('administrator').optional(),
  changes: z.array(FieldChange),
});
export type CallVersion = z.infer<typeof CallVersion>;

type Meaning = Record<string, unknown>;

/**
 * What a call means, field by field, without what a feed may shuffle: the order of lists that have none,
 * the markup around a description that reads the same, and the source's own status, which the clock moves
 * and nobody decides. The content hash is taken over this.
 */
export const meaningOf = (call: Call): Meaning => {
  const { sourceStatus, descriptionHtml: _, ...rest } = call;
  return {
    ...rest,
    withdrawn: sourceStatus === 'withdrawn',
    keywords: [...call.keywords].sort(),
    typesOfAction: [...call.typesOfAction].sort(),
    deadlines: inOrder(call.deadlines),
    eligibility: inNoOrder(call.eligibility),
  };
};

/**
 * A meaning for comparing: of the description only its letters count. How they are set in paragraphs, lists and
 * cells is markup, and so are the blanks and bullets that stand for it.
 */
export const inWords = ({ descriptionText, ...rest }: Meaning): Meaning =>
  typeof descriptionText === 'string'
    ? { ...rest, descriptionText: descriptionText.replace(/^- /gm, '').replace(/\s+/g, '') }
    : rest;

/** JSON with the keys of every object in order, so that equal meanings give equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** The same value with every list in it sorted: for values whose lists have no order. */
export const inNoOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const parts = value.map(inNoOrder);
    return parts.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inNoOrder(part)]));
};

/** The fields in which two versions of a call differ in meaning, in the order of their names. */
export const changesBetween = (before: Call, after: Call): FieldChange[] => {
  const [old, fresh] = [meaningOf(before), meaningOf(after)];
  const [oldWords, freshWords] = [inWords(old), inWords(fresh)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].sort();
  return fields
    .filter(
      (field) =>
        canonicalJson(oldWords[field] ?? null) !== canonicalJson(freshWords[field] ?? null),
    )
    .map((field) =>
      FieldChange.parse({ field, before: asJson(old[field]), after: asJson(fresh[field]) }),
    );
};

const asJson = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(canonicalJson(value));
