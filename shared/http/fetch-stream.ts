import type { Validators } from '../domain/kept-answer.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { brokenConnection, follow } from './fetch-attempt.ts';
import { type FetchEdge, type OutgoingRequest, systemEdge } from './fetch-edge.ts';
import { type FailedRequest, type FetchFailure, placeOf } from './fetch-failure.ts';
import { persist } from './fetch-persist.ts';
import { Patience } from './patience.ts';
import { conditionOf } from './validators.ts';

/** An answer too large to hold, handed on piece by piece. */
export type FetchedStream = {
  /**
   * The body as it comes, unpacked; to be read once, and to be read: until then the connection is held.
   * Leaving early ends the download. It does not throw: it ends where the body breaks off.
   */
  chunks: AsyncIterable<Uint8Array>;
  /** Why `chunks` ended before the body did; undefined while they come and when all have. */
  failure: () => FailedRequest | undefined;
  /** Bytes handed on so far, unpacked. */
  bytes: () => number;
  attempts: number;
  /** The server has none newer than the one that is known; no piece of it comes. */
  notModified?: true;
  /** What the file may be known by again. */
  validators?: Validators;
};

/**
 * Asks a server for a large file. `isWanted` tells by its first piece the file meant from a page that a
 * firewall sends instead. `known`: only a file that is newer than the one known by this.
 */
export type FetchStream = (
  request: OutgoingRequest & { isWanted?: (start: string) => boolean; known?: Validators },
) => Promise<Result<FetchedStream, FailedRequest>>;

export type StreamSettings = {
  /** Longest silence: before the answer begins, and between two pieces of it. */
  idleMs: number;
  /** Longest time spent waiting for one attempt altogether; what the reader takes meanwhile does not count. */
  waitMs: number;
  /** Attempts after the first. */
  retries: number;
  /** Largest answer taken, in bytes after unpacking. */
  maxBytes: number;
};

export const DEFAULT_STREAM_SETTINGS: StreamSettings = {
  idleMs: 30_000,
  waitMs: 600_000,
  retries: 4,
  maxBytes: 512 * 1024 * 1024,
};

/**
 * The outgoing edge for large files: the same addresses, redirects and patience as `jsonFetcher`, up to the
 * first piece of the body. What breaks later is not asked for again: what was handed on cannot be taken back.
 */
export const streamFetcher =
  (settings: StreamSettings, edge: FetchEdge = systemEdge()): FetchStream =>
  async ({ isWanted = () => true, known, ...request }) => {
    const headers = { ...request.headers, ...(known ? conditionOf(known) : {}) };
    const opened = await persist(request.url, settings.retries, edge, () =>
      open({ ...request, headers }, isWanted, settings, edge),
    );
    if (!opened.ok) return opened;
    const { attempts } = opened.value;
    if ('notModified' in opened.value) return ok(nothingNewer(attempts));
    const { validators } = opened.value;
    const where = placeOf(request.url);
    const progress: Progress = { bytes: 0 };
    const failure = () => progress.failure && { ...progress.failure, where, attempts };
    const chunks = piecesOf(opened.value, settings.maxBytes, progress);
    const bytes = () => progress.bytes;
    return ok({ chunks, failure, bytes, attempts, ...(validators ? { validators } : {}) });
  };

const nothingNewer = (attempts: number): FetchedStream => ({
  chunks: (async function* () {})(),
  failure: () => undefined,
  bytes: () => 0,
  attempts,
  notModified: true,
});

/** How far a body was read, and what ended it early. */
type Progress = { bytes: number; failure?: FetchFailure };

type Opened = {
  first: Uint8Array;
  reader: ReadableStreamDefaultReader<Uint8Array>;
  patience: Patience;
  validators?: Validators;
};

const open = async (
  request: OutgoingRequest,
  isWanted: (start: string) => boolean,
  settings: StreamSettings,
  edge: FetchEdge,
): Promise<Result<Opened | { notModified: true }, FetchFailure>> => {
  const patience = new Patience(settings);
  let answered = false;
  try {
    const answer = await patience.during(() => follow(request, patience.signal, edge));
    if (!answer.ok) return answer;
    answered = true;
    const { response, validators } = answer.value;
    if (response.status === 304) return ok({ notModified: true });
    const reader = response.body?.getReader();
    const piece = await patience.during(async () => reader?.read());
    if (!reader || !piece?.value) return err({ kind: 'truncated' });
    const opened = { first: piece.value, reader, patience, ...(validators ? { validators } : {}) };
    if (isWanted(startOf(piece.value))) return ok(opened);
    leave(opened);
    return err({ kind: 'unexpected-page' });
  } catch (error) {
    return err(patience.ranOut('timeout') ?? brokenConnection(error, answered));
  }
};

/** Enough to tell a file from a page; a character cut in two at the end does not matter. */
const startOf = (piece: Uint8Array): string => new TextDecoder().decode(piece.subarray(0, 1024));

/** Lets go of the body and of its connection, wherever it was left. */
const leave = ({ reader, patience }: Omit<Opened, 'first'>): void => {
  // A body that broke off by itself refuses to be cancelled, with the fault that was met or no longer matters.
  reader.cancel().catch(() => undefined);
  patience.end();
};

async function* piecesOf(
  { first, reader, patience }: Opened,
  limitBytes: number,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  try {
    for (let piece: Uint8Array | undefined = first; piece; ) {
      if (progress.bytes + piece.byteLength > limitBytes) {
        progress.failure = { kind: 'too-large', limitBytes };
        return;
      }
      progress.bytes += piece.byteLength;
      yield piece;
      piece = (await patience.during(() => reader.read())).value;
    }
  } catch (error) {
    progress.failure = patience.ranOut('stalled') ?? brokenConnection(error, true);
  } finally {
    leave({ reader, patience });
  }
}
