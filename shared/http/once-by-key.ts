import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import type { KeyedRequestRepository } from '../db/keyed-request-repository.ts';
import {
  type GivenAnswer,
  IdempotencyKey,
  isStillKeyed,
  type KeyedRequest,
} from '../domain/keyed-request.ts';
import { toInstant } from '../domain/time.ts';
import type { Logger } from '../log/logger.ts';
import { actorOf } from './actor-of.ts';
import { route } from './api.ts';
import { problem } from './problem.ts';

type Reply = APIGatewayProxyStructuredResultV2;
/** A function that answers routes. */
export type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<Reply>;

type Deps = { requests: KeyedRequestRepository; log: Logger; now: () => Date };

/** The header by which a caller names a POST (draft-ietf-httpapi-idempotency-key-header-07). */
export const IDEMPOTENCY_KEY = 'idempotency-key';

/** Says of an answer that it was given before. */
const REPLAYED = 'idempotency-replayed';

/** Service unavailable: asked to come again. */
const NOT_NOW = 503;

/** Most bytes of a packed answer that are kept. */
const MOST_BYTES = 300 * 1024;

/**
 * Carries out a POST under a key once: the same request again is given the answer of the first for a day. Of one that
 * was broken off nobody knows whether it took effect, so that it is not carried out again under its key: the caller
 * looks, and decides. Without a key nothing is different.
 */
export const onceByKey = ({ requests, log, now }: Deps, handle: Handler): Handler =>
  route(log, async (event, context) => {
    const key = event.headers[IDEMPOTENCY_KEY];
    const actor = actorOf(event);
    if (key === undefined || !actor || event.requestContext.http.method !== 'POST') {
      return handle(event, context);
    }
    const parsed = IdempotencyKey.safeParse(key);
    if (!parsed.success) {
      const why = parsed.error.issues.map(({ message }) => message).join('; ');
      return problem('bad-request', 'The key of the request does not fit.', [
        { where: `headers.${IDEMPOTENCY_KEY}`, why },
      ]);
    }
    const request = { caller: actor.id, key: parsed.data, digest: digestOf(event) };
    const before = await requests.get(actor.id, parsed.data);
    if (before && isStillKeyed(before, now())) return again(before, request.digest);
    const claimed = { ...request, at: toInstant(now()) };
    if (!(await requests.claim(claimed, before))) return underWay();
    const reply = await handle(event, context);
    await keep(requests, claimed, reply);
    return reply;
  });

/** All that the function decides by. */
const digestOf = ({ routeKey, rawPath, rawQueryString, body = '' }: APIGatewayProxyEventV2) =>
  createHash('sha256')
    .update(JSON.stringify([routeKey, rawPath, rawQueryString, body]))
    .digest('hex');

const again = (before: KeyedRequest, digest: string): Reply => {
  if (before.digest !== digest) {
    return problem('key-reused', 'Another request was made under this key: choose a new one.');
  }
  if (!before.answer) return underWay();
  const { statusCode, headers, body } = before.answer;
  if (!body) return problem('conflict', 'It was done; its answer was too long to be kept.');
  const text = gunzipSync(body).toString('utf8');
  return {
    statusCode,
    headers: { ...headers, [REPLAYED]: 'true' },
    ...(text === '' ? {} : { body: text }),
  };
};

const underWay = (): Reply =>
  problem(
    'conflict',
    'The request of this key is under way, or was broken off: look whether it took effect before you ask under another key.',
  );

/**
 * What was refused came to nothing, and may be asked for again under the same key. After a failure nobody knows: it is
 * left as one that was broken off.
 */
const keep = async (
  requests: KeyedRequestRepository,
  claimed: KeyedRequest,
  reply: Reply,
): Promise<void> => {
  const { statusCode = 200 } = reply;
  if (statusCode < 400) await requests.settle({ ...claimed, answer: answerIn(reply, statusCode) });
  else if (statusCode < 500 || statusCode === NOT_NOW) await requests.release(claimed);
};

const answerIn = ({ headers = {}, body = '' }: Reply, statusCode: number): GivenAnswer => {
  const packed = gzipSync(body);
  return {
    ...{ statusCode, headers },
    ...(packed.length <= MOST_BYTES ? { body: new Uint8Array(packed) } : {}),
  };
};
