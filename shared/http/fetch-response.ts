import { err, ok, type Result } from '../domain/result.ts';
import { attempt } from './fetch-attempt.ts';
import { delayBeforeRetry } from './fetch-backoff.ts';
import { readJson } from './fetch-body.ts';
import {
  type FetchEdge,
  type FetchSettings,
  type OutgoingRequest,
  systemEdge,
} from './fetch-edge.ts';
import { type FailedRequest, type FetchFailure, placeOf } from './fetch-failure.ts';

/** A JSON answer; not looked into yet. */
type FetchedJson = { json: unknown; bytes: number; attempts: number };

/** Asks a server for JSON. Every expected failure is a value; it throws only for a bug of ours. */
export type FetchJson = (request: OutgoingRequest) => Promise<Result<FetchedJson, FailedRequest>>;

/**
 * The outgoing edge: https only (http on this machine), time and size limits on every answer, redirects
 * within the same origin only, and patience. Tried again are 429, 5xx, faults of the network, timeouts,
 * answers that break off, and pages of markup, which is how bot protection refuses with status 200.
 */
export const jsonFetcher =
  (settings: FetchSettings, edge: FetchEdge = systemEdge()): FetchJson =>
  async (request) => {
    for (let attempts = 1; ; attempts++) {
      const outcome = await askOnce(request, settings, edge);
      if (outcome.ok) return ok({ ...outcome.value, attempts });
      const delay = delayBeforeRetry(outcome.error, attempts, edge.random);
      if (delay === undefined || attempts > settings.retries) {
        return err({ ...outcome.error, where: placeOf(request.url), attempts });
      }
      await edge.sleep(delay);
    }
  };

const askOnce = async (
  request: OutgoingRequest,
  settings: FetchSettings,
  edge: FetchEdge,
): Promise<Result<{ json: unknown; bytes: number }, FetchFailure>> => {
  const received = await attempt(request, settings, edge);
  if (!received.ok) return received;
  const json = readJson(received.value);
  return json.ok ? ok({ json: json.value, bytes: received.value.bytes }) : json;
};
