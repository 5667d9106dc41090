import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** A function was started by a route that it does not answer: the manifest and its wiring disagree. */
export class UnknownRouteError extends Error {
  override readonly name = 'UnknownRouteError';
}

/** One handler for several routes, by their keys: `GET /calls/{id}`. */
export const byRoute =
  (handlers: Readonly<Record<string, Handler>>): Handler =>
  async (event, context) => {
    const handler = handlers[event.routeKey];
    if (!handler) throw new UnknownRouteError(event.routeKey);
    return handler(event, context);
  };
