/** What waiting between attempts needs of the world. */
export type RetryDeps = {
  sleep: (ms: number) => Promise<unknown>;
  /** 0 to below 1. */
  random: () => number;
};

export const realRetry: RetryDeps = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

const ATTEMPTS = 8;
const BASE_MS = 50;
const CAP_MS = 5_000;

/**
 * How long to wait after a failed attempt (0 the first): anything up to a bound that doubles each time.
 * "Full jitter", https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const backoffMs = (attempt: number, random: () => number): number =>
  random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt);

/** DynamoDB left part of a batch undone, again and again. */
export class UnprocessedError extends Error {
  override readonly name = 'UnprocessedError';
  readonly remaining: number;

  constructor(action: string, remaining: number, of: number) {
    super(`${action}: ${remaining} of ${of} items left undone after ${ATTEMPTS} attempts`);
    this.remaining = remaining;
  }
}

/**
 * Repeats an action on what it left undone until nothing is.
 * Throws an UnprocessedError when something is left after the last attempt.
 */
export const untilAllDone = async <T>(
  action: string,
  all: T[],
  attempt: (rest: T[]) => Promise<T[]>,
  { sleep, random }: RetryDeps,
): Promise<void> => {
  let rest = all;
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    if (tries > 0) await sleep(backoffMs(tries - 1, random));
    rest = await attempt(rest);
    if (rest.length === 0) return;
  }
  throw new UnprocessedError(action, rest.length, all.length);
};
