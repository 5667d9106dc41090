import { err, ok, type Result } from '../domain/result.ts';
import { delayBeforeRetry } from './fetch-backoff.ts';
import type { FetchEdge } from './fetch-edge.ts';
import { type FailedRequest, type FetchFailure, placeOf } from './fetch-failure.ts';

/** Tries until it succeeds, `retries` more attempts have failed, or trying again is pointless. */
export const persist = async <T>(
  url: string,
  retries: number,
  edge: FetchEdge,
  attemptOnce: () => Promise<Result<T, FetchFailure>>,
): Promise<Result<T & { attempts: number }, FailedRequest>> => {
  for (let attempts = 1; ; attempts++) {
    const outcome = await attemptOnce();
    if (outcome.ok) return ok({ ...outcome.value, attempts });
    const delay = delayBeforeRetry(outcome.error, attempts, edge.random);
    if (delay === undefined || attempts > retries) {
      return err({ ...outcome.error, where: placeOf(url), attempts });
    }
    await edge.sleep(delay);
  }
};
