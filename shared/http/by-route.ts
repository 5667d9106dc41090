import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';

type RouteHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The manifest sends a function a route that it does not know. */
export class UnknownRouteError extends Error {
  override readonly name = 'UnknownRouteError';
}

/** One handler for several routes of a resource, by the key that the API gives them: `POST /partner-searches`. */
export const byRoute =
  (routes: Readonly<Record<string, RouteHandler>>): RouteHandler =>
  async (event, context) => {
    const handler = routes[event.routeKey];
    if (!handler) throw new UnknownRouteError(event.routeKey);
    return handler(event, context);
  };
