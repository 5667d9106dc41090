import type { Validators } from '../domain/kept-answer.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { FetchFailure } from './fetch-failure.ts';

/** An answer read in full. */
export type ReceivedText = {
  text: string;
  mediaType: string;
  bytes: number;
  /** What the answer may be known by again. */
  validators?: Validators;
};

/** Reads the body as UTF-8, counting while it streams (unpacked), and stops at `limitBytes`. */
export const readBody = async (
  response: Response,
  limitBytes: number,
): Promise<Result<ReceivedText, FetchFailure>> => {
  const mediaType = (response.headers.get('content-type') ?? 'no type').split(';')[0] ?? '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the stream and with it the download.
    if (bytes > limitBytes) return err({ kind: 'too-large', limitBytes });
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  parts.push(decoder.decode());
  return ok({ text: parts.join(''), mediaType: mediaType.trim().toLowerCase(), bytes });
};

/** The answer as JSON. A page of markup and a text that breaks off are told apart. */
export const readJson = (received: ReceivedText): Result<unknown, FetchFailure> => {
  const start = received.text.trimStart().charAt(0);
  if (start === '<') return err({ kind: 'not-json', found: received.mediaType || 'markup' });
  try {
    return ok(JSON.parse(received.text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const meantAsJson = start === '{' || start === '[' || received.mediaType.endsWith('json');
    return err(
      meantAsJson ? { kind: 'truncated' } : { kind: 'not-json', found: received.mediaType },
    );
  }
};
