import { err, ok, type Result } from '../domain/result.ts';
import { attempt } from './fetch-attempt.ts';
import { type ReceivedText, readJson } from './fetch-body.ts';
import {
  type FetchEdge,
  type FetchSettings,
  type OutgoingRequest,
  systemEdge,
} from './fetch-edge.ts';
import type { FailedRequest, FetchFailure } from './fetch-failure.ts';
import { persist } from './fetch-persist.ts';

/** A JSON answer; not looked into yet. */
export type FetchedJson = { json: unknown; bytes: number; attempts: number };

/** An answer as text, such as a page; not looked into yet. */
export type FetchedText = ReceivedText & { attempts: number };

/** Asks a server for JSON. Every expected failure is a value; it throws only for a bug of ours. */
export type FetchJson = (request: OutgoingRequest) => Promise<Result<FetchedJson, FailedRequest>>;

/** Asks a server for a page or a file. `isWanted` tells the page meant from one that a firewall sends instead. */
export type FetchText = (
  request: OutgoingRequest & { isWanted?: (text: string) => boolean },
) => Promise<Result<FetchedText, FailedRequest>>;

/**
 * The outgoing edge: https only (http on this machine), time and size limits on every answer, redirects
 * within the same origin or to another that is configured, and patience. Tried again are 429, 5xx, faults of the network, timeouts,
 * answers that break off, and pages of markup, which is how bot protection refuses with status 200.
 */
export const jsonFetcher =
  (settings: FetchSettings, edge: FetchEdge = systemEdge()): FetchJson =>
  (request) =>
    ask(request, settings, edge, (received) => {
      const json = readJson(received);
      return json.ok ? ok({ json: json.value, bytes: received.bytes }) : json;
    });

/** The same edge for pages and files. */
export const textFetcher =
  (settings: FetchSettings, edge: FetchEdge = systemEdge()): FetchText =>
  ({ isWanted = () => true, ...request }) =>
    ask(request, settings, edge, (received) =>
      isWanted(received.text) ? ok(received) : err({ kind: 'unexpected-page' }),
    );

const ask = <T>(
  request: OutgoingRequest,
  settings: FetchSettings,
  edge: FetchEdge,
  read: (received: ReceivedText) => Result<T, FetchFailure>,
): Promise<Result<T & { attempts: number }, FailedRequest>> =>
  persist(request.url, settings.retries, edge, async () => {
    const received = await attempt(request, settings, edge);
    return received.ok ? read(received.value) : received;
  });
