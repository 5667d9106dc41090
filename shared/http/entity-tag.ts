import { createHash } from 'node:crypto';
import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type Tagging = MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

type Headers = Readonly<Record<string, unknown>>;

/**
 * Marks a good answer with a digest of its body, and answers 304 without the body to whoever has that one already
 * (RFC 9110, 8.8.3 and 13.1.2), or one that is as new as the header `last-modified` of the answer says (13.1.3).
 */
export const entityTag = (): Tagging => ({
  after: (request) => {
    const { response, event } = request;
    if (response?.statusCode !== 200) return;
    const etag = `"${createHash('sha256')
      .update(response.body ?? '')
      .digest('base64url')}"`;
    const headers = { ...response.headers, etag };
    request.response = isKnown(event.headers, headers)
      ? { statusCode: 304, headers }
      : { ...response, headers };
  },
});

/** A tag goes before a date: whoever sends both is answered by the tag alone (RFC 9110, 13.2.2). */
const isKnown = (asked: Headers, answer: Headers & { etag: string }): boolean => {
  const tags = asked['if-none-match'];
  if (typeof tags === 'string' && tags !== '') {
    const known = tags.split(',').map((tag) => tag.trim());
    return known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === answer.etag);
  }
  const [since, modified] = [asked['if-modified-since'], answer['last-modified']].map((date) =>
    Date.parse(String(date)),
  );
  // Without one of the two dates this compares with NaN, which nothing is at most.
  return (modified ?? Number.NaN) <= (since ?? Number.NaN);
};
