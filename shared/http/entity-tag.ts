import { createHash } from 'node:crypto';
import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type Tagging = MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

/**
 * Marks a good answer with a digest of its body, and answers 304 without the body to whoever has that one already
 * (RFC 9110, 8.8.3 and 13.1.2).
 */
export const entityTag = (): Tagging => ({
  after: (request) => {
    const { response, event } = request;
    if (response?.statusCode !== 200) return;
    const etag = `"${createHash('sha256')
      .update(response.body ?? '')
      .digest('base64url')}"`;
    const headers = { ...response.headers, etag };
    const known = (event.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
    const isKnown = known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
    request.response = isKnown ? { statusCode: 304, headers } : { ...response, headers };
  },
});
