import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { BodyFault } from '../../shared/http/json-body.ts';

/** What one machine, the gateway and a function all let through, less room for the rest of a request. */
export const MOST_PART_BYTES = 1_000_000;

const BYTES = /^application\/octet-stream\s*(?:;|$)/i;

/**
 * The body of a request as bytes, each as a letter of the same number. Files are cut anywhere, in the middle of a letter
 * too: only as bytes do they come through the gateway as they are.
 */
export const partBody = (event: APIGatewayProxyEventV2): Result<string | undefined, BodyFault> => {
  const raw = event.body ?? '';
  if (raw === '') return ok(undefined);
  const body = Buffer.from(raw, event.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > MOST_PART_BYTES) {
    return err({ kind: 'body-too-long', mostBytes: MOST_PART_BYTES });
  }
  return BYTES.test(event.headers['content-type'] ?? '')
    ? ok(body.toString('latin1'))
    : err({ kind: 'unsupported-media-type', wanted: 'application/octet-stream' });
};
