import * as z from 'zod';
import { CallId } from './ids.ts';
import { Instant } from './time.ts';

/** Two calls of different sources, always in the order of their ids, so that a pair has one name. */
export type CallPair = { a: CallId; b: CallId };

/** The pair of two calls, whichever is named first. */
export const pairOf = (one: CallId, other: CallId): CallPair =>
  one < other ? { a: one, b: other } : { a: other, b: one };

/** A pair as one text. No id has a `#` in it. */
export const pairName = ({ a, b }: CallPair): string => `${a}#${b}`;

/** By what two calls were found to be the same: see `sameCall`. */
export const SameCallRule = z.enum(['same-identifier', 'same-title-and-deadline']);
export type SameCallRule = z.infer<typeof SameCallRule>;

/** Values that were set against each other: what they are, and how either call has them. */
export const Compared = z.object({ what: z.string(), a: z.string(), b: z.string() });
export type Compared = z.infer<typeof Compared>;

const Found = z.object({ a: CallId, b: CallId, evidence: z.array(Compared), at: Instant });

const RuleLink = Found.extend({
  by: z.literal('rule'),
  verdict: z.literal('same'),
  rule: SameCallRule,
});

export const AdministratorLink = Found.extend({
  by: z.literal('administrator'),
  verdict: z.enum(['same', 'different']),
  who: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(1000),
  /** Which of the two speaks for both; without it the richer source does. */
  leads: CallId.optional(),
});

/**
 * What is known of two calls being one. A rule only ever finds calls the same; an administrator may also say
 * that they differ. There is one link a pair: an administrator's takes the place of the rule's, and while it
 * stands no rule is heard.
 */
export const CallLink = z
  .discriminatedUnion('by', [RuleLink, AdministratorLink])
  .refine(({ a, b }) => a < b, 'the two calls in the order of their ids');
export type CallLink = z.infer<typeof CallLink>;
export type RuleLink = z.infer<typeof RuleLink>;
export type AdministratorLink = z.infer<typeof AdministratorLink>;
