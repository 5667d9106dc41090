import type { FetchFailure } from './fetch-failure.ts';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;

/** A server that asks for more patience than this is left alone until the next run. */
const LONGEST_RETRY_AFTER_MS = 120_000;

/**
 * How long to wait before attempt `attempt + 1`, in milliseconds; undefined when trying again is
 * pointless or not wanted. Exponential with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/); what the server asks for
 * in `Retry-After` is the least.
 */
export const delayBeforeRetry = (
  failure: FetchFailure,
  attempt: number,
  random: () => number,
): number | undefined => {
  if (!mayPass(failure)) return undefined;
  const asked = failure.kind === 'http-status' ? (failure.retryAfterMs ?? 0) : 0;
  if (asked > LONGEST_RETRY_AFTER_MS) return undefined;
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
  return asked + Math.floor(random() * ceiling);
};

const mayPass = (failure: FetchFailure): boolean => {
  switch (failure.kind) {
    case 'http-status':
      return failure.status >= 500 || failure.status === 429;
    case 'timeout':
    case 'stalled':
    case 'network':
    case 'not-json':
    case 'unexpected-page':
    case 'truncated':
      return true;
    case 'too-large':
    case 'not-allowed':
      return false;
  }
};

/** `Retry-After` (RFC 9110, 10.2.3: seconds or a date) in milliseconds from `now`. */
export const retryAfterOf = (header: string | null, now: Date): number | undefined => {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
};
