import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { err, ok, type Result } from '../domain/result.ts';
import { depthOf } from './json-depth.ts';

/** Most bytes of a body that a route takes, unless it says otherwise. */
const MOST_BYTES = 64 * 1024;

/** How deep a body may lie in itself: nothing that a route takes comes near. Known before it is parsed. */
const MOST_DEPTH = 20;

export type BodyFault =
  | { kind: 'body-too-long'; mostBytes: number }
  | { kind: 'unsupported-media-type'; wanted: string }
  | { kind: 'too-deep'; mostDepth: number }
  /** It is not what it says it is. */
  | { kind: 'malformed'; wanted: string };

/** Only JSON, by its own name or with a suffix (`application/merge-patch+json`). */
const JSON_TYPE = /^application\/(?:[a-z.-]+\+)?json\s*(?:;|$)/i;

/** The body of a request as JSON; no body at all is undefined. */
export const jsonBody = (
  event: APIGatewayProxyEventV2,
  mostBytes = MOST_BYTES,
): Result<unknown, BodyFault> => {
  const raw = event.body ?? '';
  if (raw === '') return ok(undefined);
  const body = Buffer.from(raw, event.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > mostBytes) return err({ kind: 'body-too-long', mostBytes });
  if (!JSON_TYPE.test(event.headers['content-type'] ?? '')) {
    return err({ kind: 'unsupported-media-type', wanted: 'application/json' });
  }
  const text = body.toString('utf8');
  if (depthOf(text) > MOST_DEPTH) return err({ kind: 'too-deep', mostDepth: MOST_DEPTH });
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ kind: 'malformed', wanted: 'JSON' });
  }
};
