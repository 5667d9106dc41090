import * as z from 'zod';
import { Instant } from './time.ts';

/** What a server gave to know an answer by again: it may be asked for anything newer (RFC 9110, 8.8). */
export const Validators = z
  .object({ etag: z.string().max(1000).optional(), lastModified: z.string().max(100).optional() })
  .refine(({ etag, lastModified }) => etag !== undefined || lastModified !== undefined);
export type Validators = z.infer<typeof Validators>;

/** An answer to a GET that is kept, packed, until the server has a newer one. */
export const KeptAnswer = z.object({
  /** What was asked for: the address, and the headers on which the answer may depend. */
  request: z.string().min(1).max(5000),
  validators: Validators,
  mediaType: z.string().max(200),
  /** The text in UTF-8, gzipped. */
  body: z.instanceof(Uint8Array),
  keptAt: Instant,
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** A file too large to keep, all of which has been applied: as long as it stays the same, there is nothing to do. */
export const AppliedFile = z.object({
  url: z.string().min(1).max(2000),
  validators: Validators,
  /** When it was read, not when it was last found to be the same. */
  readAt: Instant,
});
export type AppliedFile = z.infer<typeof AppliedFile>;

const DAY = 86_400_000;

/** For how many days what was kept is relied on: servers have been seen to give the same tag to another file. */
export const KEPT_DAYS = 7;

export const isStillKept = (since: Instant, now: Date): boolean =>
  now.getTime() - Date.parse(since) < KEPT_DAYS * DAY;
