import type { Validators } from '../domain/kept-answer.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { allowedAddress, allowedRedirect } from './fetch-address.ts';
import { retryAfterOf } from './fetch-backoff.ts';
import { type ReceivedText, readBody } from './fetch-body.ts';
import type { FetchEdge, FetchSettings, OutgoingRequest } from './fetch-edge.ts';
import type { FetchFailure } from './fetch-failure.ts';
import { isConditional, validatorsOf } from './validators.ts';

const USER_AGENT = 'GrantBridge/0.1 (+https://github.com/grantbridge)';
const MOST_REDIRECTS = 3;

/** The server has nothing newer than what the request says it knows. */
export const NOT_MODIFIED = 'not-modified';

/** One try: the whole exchange, body included, within the time limit. */
export const attempt = async (
  request: OutgoingRequest,
  settings: FetchSettings,
  edge: FetchEdge,
): Promise<Result<ReceivedText | typeof NOT_MODIFIED, FetchFailure>> => {
  const signal = AbortSignal.timeout(settings.timeoutMs);
  let answered = false;
  try {
    const answer = await follow(request, signal, edge);
    if (!answer.ok) return answer;
    answered = true;
    const { response, validators } = answer.value;
    if (response.status === 304) return ok(NOT_MODIFIED);
    const body = await readBody(response, settings.maxBytes);
    return body.ok && validators ? ok({ ...body.value, validators }) : body;
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

/** An answer, and what it may be known by again: not one that came from elsewhere, whose tags are not ours to send. */
export type Answer = { response: Response; validators?: Validators };

/**
 * Sends the request, along redirects that are allowed, up to an answer that reports success, or that there is
 * nothing newer where the request asked so.
 */
export const follow = async (
  request: OutgoingRequest,
  signal: AbortSignal,
  edge: FetchEdge,
): Promise<Result<Answer, FetchFailure>> => {
  let address = allowedAddress(request.url, edge.origins);
  for (let hop = 0; address.ok && hop <= MOST_REDIRECTS; hop++) {
    const headers = headersFor(request, address.value);
    const response = await edge.fetch(address.value, {
      method: request.method,
      redirect: 'manual',
      signal,
      headers: { ...headers, 'user-agent': USER_AGENT },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    if (response.status === 304 && isConditional(headers)) {
      await response.body?.cancel();
      return ok({ response });
    }
    if (!isRedirect(response))
      return successful(response, isFromHome(request, address.value), edge);
    await response.body?.cancel();
    address = allowedRedirect(address.value, response, request.method, edge.origins);
  }
  return address.ok ? err({ kind: 'not-allowed', why: 'redirects without end' }) : address;
};

/** Another origin is told only what is wanted: a header may hold a key to the first. */
const headersFor = ({ url, headers }: OutgoingRequest, to: URL): Record<string, string> => {
  const wanted = { accept: headers?.accept ?? 'application/json' };
  return isFromHome({ url }, to) ? { ...wanted, ...headers } : wanted;
};

const isRedirect = ({ status }: Response): boolean =>
  status >= 300 && status <= 399 && status !== 304;

const isFromHome = ({ url }: Pick<OutgoingRequest, 'url'>, from: URL): boolean =>
  from.origin === URL.parse(url)?.origin;

const successful = async (
  response: Response,
  fromHome: boolean,
  edge: FetchEdge,
): Promise<Result<Answer, FetchFailure>> => {
  const validators = fromHome ? validatorsOf(response) : undefined;
  if (response.ok) return ok({ response, ...(validators ? { validators } : {}) });
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
