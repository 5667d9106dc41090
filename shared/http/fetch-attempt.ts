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
    return await received(response.value, settings, edge);
  } catch (error) {
    if (signal.aborted) return err({ kind: 'timeout', afterMs: settings.timeoutMs });
    // fetch reports every fault of the connection as a TypeError; anything else is a bug of ours.
    if (!(error instanceof TypeError)) throw error;
    return err(answered ? { kind: 'truncated' } : { kind: 'network', code: codeOf(error) });
  }
};

const follow = async (
  request: OutgoingRequest,
  signal: AbortSignal,
  edge: FetchEdge,
): Promise<Result<Response, FetchFailure>> => {
  let address = allowedAddress(request.url);
  for (let hop = 0; address.ok && hop <= MOST_REDIRECTS; hop++) {
    const response = await edge.fetch(address.value, {
      method: request.method,
      redirect: 'manual',
      signal,
      headers: { accept: 'application/json', ...request.headers, 'user-agent': USER_AGENT },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    if (response.status < 300 || response.status > 399) return ok(response);
    await response.body?.cancel();
    address = allowedRedirect(address.value, response, request.method);
  }
  return address.ok ? err({ kind: 'not-allowed', why: 'redirects without end' }) : address;
};

const received = async (
  response: Response,
  settings: FetchSettings,
  edge: FetchEdge,
): Promise<Result<ReceivedText, FetchFailure>> => {
  if (response.ok) return readBody(response, settings.maxBytes);
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
