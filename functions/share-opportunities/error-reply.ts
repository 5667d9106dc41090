import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';

const Problem = z.looseObject({
  title: z.string(),
  detail: z.string(),
  errors: z.array(z.unknown()).default([]),
});

/**
 * Gives a refusal the form of the protocol (`Error`: status, message, errors), as `application/json`. The members of a
 * problem (RFC 9457) stay beside them, so that a reader of either finds its own.
 */
export const errorReply = (): MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
> => ({
  after: (request) => {
    const { response } = request;
    if (!response || (response.statusCode ?? 200) < 400) return;
    const told = Problem.parse(JSON.parse(response.body ?? '{}'));
    request.response = {
      ...response,
      headers: { ...response.headers, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ ...told, message: `${told.title}: ${told.detail}` }),
    };
  },
});
