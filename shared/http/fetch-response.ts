import { err, ok, type Result } from '../domain/result.ts';
import type { AnswerMemory, KnownAnswer } from './answer-memory.ts';
import { attempt, NOT_MODIFIED } from './fetch-attempt.ts';
import { type ReceivedText, readJson } from './fetch-body.ts';
import {
  type FetchEdge,
  type FetchSettings,
  type OutgoingRequest,
  systemEdge,
} from './fetch-edge.ts';
import type { FailedRequest, FetchFailure } from './fetch-failure.ts';
import { persist } from './fetch-persist.ts';
import { conditionOf } from './validators.ts';

/** `notModified`: the server had none newer, and the answer is the one of an earlier run; no bytes of it came. */
type Fetched = { bytes: number; attempts: number; notModified?: boolean };

/** A JSON answer; not looked into yet. */
export type FetchedJson = Fetched & { json: unknown };

/** An answer as text, such as a page; not looked into yet. */
export type FetchedText = Fetched & Omit<ReceivedText, 'validators'>;

/** Asks a server for JSON. Every expected failure is a value; it throws only for a bug of ours. */
export type FetchJson = (request: OutgoingRequest) => Promise<Result<FetchedJson, FailedRequest>>;

/** Asks a server for a page or a file. `isWanted` tells the page meant from one that a firewall sends instead. */
export type FetchText = (
  request: OutgoingRequest & { isWanted?: (text: string) => boolean },
) => Promise<Result<FetchedText, FailedRequest>>;

/**
 * The outgoing edge: https only (http on this machine), time and size limits on every answer, redirects
 * within the same origin or to another that is configured, and patience. Tried again are 429, 5xx, faults of the
 * network, timeouts, answers that break off, and pages of markup, which is how bot protection refuses with status
 * 200. With a `memory`, servers are asked for what is newer than what it has, where they gave something to ask by.
 */
export const jsonFetcher =
  (settings: FetchSettings, edge: FetchEdge = systemEdge(), memory?: AnswerMemory): FetchJson =>
  (request) =>
    ask(request, { settings, edge, memory }, (received) => {
      const json = readJson(received);
      return json.ok ? ok({ json: json.value, bytes: received.bytes }) : json;
    });

/** The same edge for pages and files. */
export const textFetcher =
  (settings: FetchSettings, edge: FetchEdge = systemEdge(), memory?: AnswerMemory): FetchText =>
  ({ isWanted = () => true, ...request }) =>
    ask(request, { settings, edge, memory }, (received) =>
      isWanted(received.text) ? ok(received) : err({ kind: 'unexpected-page' }),
    );

type Means = { settings: FetchSettings; edge: FetchEdge; memory: AnswerMemory | undefined };
type Read<T> = (received: ReceivedText) => Result<T, FetchFailure>;

const ask = async <T extends object>(
  request: OutgoingRequest,
  means: Means,
  read: Read<T>,
): Promise<Result<T & { attempts: number; notModified: boolean }, FailedRequest>> => {
  const { settings, edge, memory } = means;
  const known = await memory?.recall(request);
  return persist(request.url, settings.retries, edge, async () => {
    const again = known ? await askForNewer(request, known, means, read) : undefined;
    return again ?? askAnew(request, means, read);
  });
};

type Asked<T> = Promise<Result<T & { notModified: boolean }, FetchFailure>>;

const askAnew = async <T extends object>(
  request: OutgoingRequest,
  { settings, edge, memory }: Means,
  read: Read<T>,
): Asked<T> => {
  const received = await attempt(request, settings, edge);
  if (!received.ok) return received;
  // Only a request with a condition is answered so.
  if (received.value === NOT_MODIFIED) return err({ kind: 'http-status', status: 304 });
  return settled(request, received.value, { memory }, read);
};

/** An answer is kept once it has turned out to be the one meant, and no page of a firewall. */
const settled = async <T extends object>(
  request: OutgoingRequest,
  received: ReceivedText,
  { memory }: Pick<Means, 'memory'>,
  read: Read<T>,
): Asked<T> => {
  const value = read(received);
  if (!value.ok) return value;
  await memory?.remember(request, received);
  return ok({ ...value.value, notModified: false });
};

/** Undefined when the server has none newer, but ours is not one that is wanted now: it has to be asked for anew. */
const askForNewer = async <T extends object>(
  request: OutgoingRequest,
  { text, mediaType, validators }: KnownAnswer,
  means: Means,
  read: Read<T>,
): Promise<Awaited<Asked<T>> | undefined> => {
  const condition = { ...request.headers, ...conditionOf(validators) };
  const received = await attempt({ ...request, headers: condition }, means.settings, means.edge);
  if (!received.ok) return received;
  if (received.value !== NOT_MODIFIED) return settled(request, received.value, means, read);
  const value = read({ text, mediaType, bytes: 0 });
  return value.ok ? ok({ ...value.value, notModified: true }) : undefined;
};
