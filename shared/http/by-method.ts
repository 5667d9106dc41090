import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { problem } from './problem.ts';

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** One function for the methods of one address. API Gateway asks it for those of the manifest alone. */
export const byMethod =
  (handlers: Readonly<Record<string, Handler>>): Handler =>
  async (event, context) => {
    const handler = new Map(Object.entries(handlers)).get(event.requestContext.http.method);
    return handler
      ? handler(event, context)
      : problem('method-not-allowed', `Allowed: ${Object.keys(handlers).join(', ')}.`);
  };
