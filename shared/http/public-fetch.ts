import type { IncomingMessage } from 'node:http';
import { type Duplex, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FetchEdge } from './fetch-edge.ts';
import { type PublicRequestDeps, publicRequest } from './public-request.ts';

const UNPACKING: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * `fetch` for addresses that somebody else chose: as far as an edge uses it (GET, `signal`, `redirect: 'manual'`), and
 * to public addresses alone (see `publicRequest`), which the runtime's own cannot be held to. Like that one it rejects
 * with a TypeError whose cause has a code, and unpacks what comes packed.
 */
export const publicFetch =
  (deps: PublicRequestDeps): FetchEdge['fetch'] =>
  async (input, { headers, signal, method = 'GET' } = {}) => {
    if (method !== 'GET') throw new Error(`${method} is not offered`);
    const url = input instanceof Request ? input.url : String(input);
    const given = signal ?? new AbortController().signal;
    const asked = {
      ...Object.fromEntries(new Headers(headers)),
      'accept-encoding': Object.keys(UNPACKING).join(', '),
    };
    try {
      return responseOf(
        await publicRequest(deps, url, { method: 'GET', headers: asked, signal: given }),
      );
    } catch (cause) {
      given.throwIfAborted();
      throw new TypeError('fetch failed', { cause });
    }
  };

/** By the fetch standard these have no body, not even an empty one. */
const BODILESS = new Set([204, 205, 304]);

const responseOf = (answer: IncomingMessage): Response => {
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  if (BODILESS.has(status)) {
    answer.destroy();
    return new Response(null, { status, headers });
  }
  return new Response(ReadableStream.from(unpacked(answer)), { status, headers });
};

async function* unpacked(answer: IncomingMessage): AsyncGenerator<Uint8Array, void, void> {
  const unpack = UNPACKING[answer.headers['content-encoding'] ?? ''];
  try {
    // What breaks one end breaks the other, where whoever reads meets it.
    yield* unpack ? pipeline(answer, unpack(), () => undefined) : answer;
  } catch (cause) {
    throw new TypeError('terminated', { cause });
  } finally {
    answer.destroy();
  }
}
