import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { err, ok, type Result } from '../domain/result.ts';
import { problem } from './problem.ts';

type Refused = { kind: 'refused'; reply: APIGatewayProxyStructuredResultV2 };

/** The entity tag of a record that counts its changes: `"3"`. */
export const versionTag = (version: number): string => `"${version}"`;

/** An answer with the entity tag of the version that it shows. */
export const tagged = (
  reply: APIGatewayProxyStructuredResultV2,
  version: number,
): APIGatewayProxyStructuredResultV2 => ({
  ...reply,
  headers: { ...reply.headers, etag: versionTag(version), 'cache-control': 'no-store' },
});

/**
 * Whether a request was made from the version that is kept: one that names none is asked to (RFC 6585, 3), one that
 * names others is refused (RFC 9110, 13.1.1). Tags are compared strongly, so that a weak one never fits.
 */
export const ifMatch = (
  { headers }: Pick<APIGatewayProxyEventV2, 'headers'>,
  version: number,
): Result<void, Refused> => {
  const asked = headers['if-match']?.trim();
  if (!asked) {
    return err({
      kind: 'refused',
      reply: problem('precondition-required', 'Send the ETag of what you read as If-Match.'),
    });
  }
  const tags = asked.split(',').map((tag) => tag.trim());
  return asked === '*' || tags.includes(versionTag(version)) ? ok(undefined) : changedSince();
};

/** The refusal of a change that was made from another version than the one that is kept. */
export const changedSince = (): Result<never, Refused> =>
  err({
    kind: 'refused',
    reply: problem('precondition-failed', 'It was changed since you read it: read it again.'),
  });
