import * as z from 'zod';
import { Instant } from './time.ts';

/** What a caller names a request by, so that the same one is never carried out twice (`Idempotency-Key`). */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 letters, digits and signs without a blank');
export type IdempotencyKey = z.infer<typeof IdempotencyKey>;

/** An answer as it was given: to be given again. */
export const GivenAnswer = z.object({
  statusCode: z.number().int().min(200).max(399),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** The text in UTF-8, gzipped; absent where it was too long to keep. */
  body: z.instanceof(Uint8Array).optional(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** A request by its caller and the name they gave to it. */
export const KeyedRequest = z.object({
  /** The subject of the token. */
  caller: z.string().min(1).max(200),
  key: IdempotencyKey,
  /** SHA-256 over all of the request, in hex: another request under the same key is a mistake. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  at: Instant,
  /** Absent while it is carried out, and for good when that was broken off. */
  answer: GivenAnswer.optional(),
});
export type KeyedRequest = z.infer<typeof KeyedRequest>;

const HOURS_KEPT = 24;

/** For how many days the record of a request is of any use. */
export const KEYED_REQUEST_DAYS = 1;

/** Whether the key of a request still stands for it. */
export const isStillKeyed = ({ at }: Pick<KeyedRequest, 'at'>, now: Date): boolean =>
  now.getTime() - Date.parse(at) < HOURS_KEPT * 3_600_000;
