import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { err, ok, type Result } from '../domain/result.ts';
import type { BodyFault } from './json-body.ts';

/** What one machine and the API's gateway both let through, less room for the rest of a request. */
const MOST_BYTES = 1_000_000;

const CSV_TYPE = /^text\/csv\s*(?:;|$)/i;

/** The body of a request as the text of a CSV file in UTF-8; no body at all is undefined. */
export const csvBody = (
  event: APIGatewayProxyEventV2,
  mostBytes = MOST_BYTES,
): Result<string | undefined, BodyFault> => {
  const raw = event.body ?? '';
  if (raw === '') return ok(undefined);
  const body = Buffer.from(raw, event.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > mostBytes) return err({ kind: 'body-too-long', mostBytes });
  if (!CSV_TYPE.test(event.headers['content-type'] ?? '')) {
    return err({ kind: 'unsupported-media-type', wanted: 'text/csv' });
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return err({ kind: 'malformed', wanted: 'text in UTF-8' });
  }
};
