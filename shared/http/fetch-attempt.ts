import { err, ok, type Result } from '../domain/result.ts';
import { allowedAddress, allowedRedirect } from './fetch-address.ts';
import { retryAfterOf } from './fetch-backoff.ts';
import { type ReceivedText, readBody } from './fetch-body.ts';
import type { FetchEdge, FetchSettings, OutgoingRequest } from './fetch-edge.ts';
import type { FetchFailure } from './fetch-failure.ts';

const USER_AGENT = 'GrantBridge/0.1 (+https://github.com/grantbridge)';
const MOST_REDIRECTS = 3;

/** One try: the whole exchange, body included, within the time limit. */
export const attempt = async (
  request: OutgoingRequest,
  settings: FetchSettings,
  edge: FetchEdge,
): Promise<Result<ReceivedText, FetchFailure>> => {
  const signal = AbortSignal.timeout(settings.timeoutMs);
  let answered = false;
  try {
    const response = await follow(request, signal, edge);
    if (!response.ok) return response;
    answered = true;
    return await readBody(response.value, settings.maxBytes);
  } catch (error) {
    if (signal.aborted) return err({ kind: 'timeout', afterMs: settings.timeoutMs });
    return err(brokenConnection(error, answered));
  }
};

/** What a fault of the connection comes to, before and after the answer began. A bug of ours is thrown on. */
export const brokenConnection = (error: unknown, answered: boolean): FetchFailure => {
  // fetch reports every fault of the connection as a TypeError.
  if (!(error instanceof TypeError)) throw error;
  return answered ? { kind: 'truncated' } : { kind: 'network', code: codeOf(error) };
};

/** Sends the request, along redirects that are allowed, up to an answer that reports success. */
export const follow = async (
  request: OutgoingRequest,
  signal: AbortSignal,
  edge: FetchEdge,
): Promise<Result<Response, FetchFailure>> => {
  let address = allowedAddress(request.url, edge.origins);
  for (let hop = 0; address.ok && hop <= MOST_REDIRECTS; hop++) {
    const response = await edge.fetch(address.value, {
      method: request.method,
      redirect: 'manual',
      signal,
      headers: { ...headersFor(request, address.value), 'user-agent': USER_AGENT },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    if (response.status < 300 || response.status > 399) return successful(response, edge);
    await response.body?.cancel();
    address = allowedRedirect(address.value, response, request.method, edge.origins);
  }
  return address.ok ? err({ kind: 'not-allowed', why: 'redirects without end' }) : address;
};

/** Another origin is told only what is wanted: a header may hold a key to the first. */
const headersFor = ({ url, headers }: OutgoingRequest, to: URL): Record<string, string> => {
  const wanted = { accept: headers?.accept ?? 'application/json' };
  return to.origin === URL.parse(url)?.origin ? { ...wanted, ...headers } : wanted;
};

const successful = async (
  response: Response,
  edge: FetchEdge,
): Promise<Result<Response, FetchFailure>> => {
  if (response.ok) return ok(response);
  await response.body?.cancel();
  const retryAfterMs = retryAfterOf(response.headers.get('retry-after'), edge.now());
  return err({
    kind: 'http-status',
    status: response.status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
};

const codeOf = ({ cause }: Error): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : 'connection failed';
