import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ACCOUNT } from './names.ts';
import type { RouteMatch } from './routes.ts';
import type { PassedClaims } from './sign-in/authorizer.ts';

/** What goes into an event beside the request itself. */
export type EventParts = {
  body: Buffer;
  match: RouteMatch;
  /** The service's time. */
  at: Date;
  /** Those of a token that was checked; absent on a route that asks for none. */
  claims?: PassedClaims | undefined;
};

/** A request as API Gateway's HTTP API hands it to a function (payload format 2.0). */
export const httpEvent = (
  request: IncomingMessage,
  url: URL,
  { body, match, at, claims }: EventParts,
): APIGatewayProxyEventV2 => {
  const headers = headersOf(request);
  const cookies = request.headers.cookie?.split('; ');
  const query = queryOf(url);
  const { method, path } = match.route;
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies ? { cookies } : {}),
    headers,
    ...(query ? { queryStringParameters: query } : {}),
    ...(Object.keys(match.parameters).length > 0 ? { pathParameters: match.parameters } : {}),
    requestContext: {
      ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
      accountId: ACCOUNT,
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: logTime(at),
      timeEpoch: at.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0,
  };
};

/** Several headers of one name come joined by commas; cookies come apart. */
const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).flatMap(([name, values]) =>
      values && name !== 'cookie' ? [[name, values.join(',')]] : [],
    ),
  );

/** Several parameters of one name come joined by commas. */
const queryOf = (url: URL): Record<string, string> | undefined => {
  const names = [...new Set(url.searchParams.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
};

/** `17/Aug/2026:04:30:00 +0000`. */
const logTime = (at: Date): string => {
  const [, day, month, year, time] = at.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
};
