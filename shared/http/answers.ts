import { channel } from 'node:diagnostics_channel';
import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A request with the answer that leaves the service, headers and all. */
export type Answered = {
  event: APIGatewayProxyEventV2;
  reply: APIGatewayProxyStructuredResultV2;
};

/** On which answers are published for whoever subscribes: tests. Without a subscriber it costs one comparison. */
export const ANSWERS = channel('grantbridge.http.answers');

const publish = (answered: Answered): void => {
  if (ANSWERS.hasSubscribers) ANSWERS.publish(answered);
};

/** Publishes what is left after all other middleware: to be used first, so that its turn comes last. */
export const publishAnswers = (): MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
> => ({
  after: ({ event, response }) => {
    if (response) publish({ event, reply: response });
  },
});

/** The same for a handler without middleware. */
export const publishing =
  (handle: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const reply = await handle(event);
    publish({ event, reply });
    return reply;
  };
