import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/**
 * Lets what an answer says itself, in small letters, win over the same header as a default. Names of headers have
 * no case, but whoever sends both of `Cache-Control` and `cache-control` sends two.
 */
export const ownHeadersWin = (): MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
> => ({
  after: ({ response }) => {
    const headers = response?.headers ?? {};
    for (const name of Object.keys(headers)) {
      const small = name.toLowerCase();
      if (small !== name && small in headers) delete headers[name];
    }
  },
});
