import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../domain/result.ts';
import { type PublicRequestDeps, publicRequest } from './public-request.ts';

/** Why no answer came. */
export type NoAnswer =
  | 'timeout'
  | 'name-not-found'
  | 'not-public'
  | 'connection-refused'
  | 'tls'
  | 'connection-lost';

/** The head of an answer, as far as it matters to whoever only wants to have been heard. */
export type PostAnswer = { status: number; retryAfter: string | undefined };

export type PostOnce = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Result<PostAnswer, { kind: NoAnswer }>>;

/** Most of an answer's body that is read, and thrown away. */
const MOST_BYTES = 64 * 1024;

/**
 * Posts to an address that somebody else chose (see `publicRequest`), within `limitMs` in all. The answer's body is
 * nobody's business: it is read only so that the other side can finish.
 */
export const postOnce =
  (deps: PublicRequestDeps & { limitMs: number }): PostOnce =>
  async (url, headers, body) => {
    const signal = AbortSignal.timeout(deps.limitMs);
    try {
      const answer = await publicRequest(deps, url, { method: 'POST', headers, body, signal });
      await throwAway(answer);
      return ok({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] });
    } catch (cause) {
      return err({ kind: signal.aborted ? 'timeout' : reasonOf(cause) });
    }
  };

/** Whatever becomes of the body, the status has been said. */
const throwAway = async (answer: IncomingMessage): Promise<void> => {
  let bytes = 0;
  try {
    for await (const piece of answer) {
      bytes += Buffer.byteLength(piece);
      if (bytes > MOST_BYTES) break;
    }
  } catch {
    // Broken off, or too slow: nothing of it was wanted.
  } finally {
    answer.destroy();
  }
};

const REASONS: readonly (readonly [code: RegExp, reason: NoAnswer])[] = [
  [/^ENOTPUBLIC$/, 'not-public'],
  [/^(ENOTFOUND|EAI_)/, 'name-not-found'],
  [/^ECONNREFUSED$/, 'connection-refused'],
  [/^ETIMEDOUT$/, 'timeout'],
  [/CERT|SIGNED|^ERR_(TLS|SSL)|^EPROTO$|^UNABLE_TO/, 'tls'],
];

const reasonOf = (cause: unknown): NoAnswer => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  // An error without a code is none of the network's.
  if (code === '') throw cause;
  return REASONS.find(([known]) => known.test(code))?.[1] ?? 'connection-lost';
};
