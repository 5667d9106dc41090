import type { APIGatewayProxyEventV2, Context, SQSEvent } from 'aws-lambda';

/** A delivery of a queue with one message a body; message n has the id `message-n`. */
export const aQueueEvent = (bodies: readonly unknown[]): SQSEvent => ({
  Records: bodies.map((body, n) => ({
    messageId: `message-${n}`,
    receiptHandle: `receipt-${n}`,
    body: JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'test',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:test',
    awsRegion: 'eu-west-1',
  })),
});

/** A GET request as the HTTP API hands it to a function. */
export const aGetRequest = (
  path: string,
  parameters: { path?: Record<string, string>; query?: Record<string, string> } = {},
): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: `GET ${path}`,
  rawPath: path,
  rawQueryString: new URLSearchParams(parameters.query).toString(),
  headers: {},
  isBase64Encoded: false,
  ...(parameters.path ? { pathParameters: parameters.path } : {}),
  ...(parameters.query ? { queryStringParameters: parameters.query } : {}),
  requestContext: {
    accountId: '000000000000',
    apiId: 'test',
    domainName: 'test.example',
    domainPrefix: 'test',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: 'request',
    routeKey: `GET ${path}`,
    stage: '$default',
    time: '17/Aug/2026:04:30:00 +0000',
    timeEpoch: 0,
  },
});

/** The claims of an access token, as the API's authorizer passes them on. */
export type TestClaims = Record<string, string>;

/** With what every access token has: a person's comes from the pages, a machine is its own client. */
const accessToken = (claims: TestClaims): TestClaims => ({
  token_use: 'access',
  client_id: 'role' in claims ? 'pages' : (claims.sub ?? ''),
  ...claims,
});

/** A request with a verified token, and with a body in JSON if there is one. */
export const aSignedInRequest = (
  method: string,
  path: string,
  {
    claims,
    body,
    headers = {},
    ...parameters
  }: {
    claims: TestClaims;
    body?: unknown;
    headers?: Record<string, string>;
    path?: Record<string, string>;
    query?: Record<string, string>;
  },
): APIGatewayProxyEventV2 => {
  const event = aGetRequest(path, parameters);
  const { http } = event.requestContext;
  const requestContext = {
    ...event.requestContext,
    routeKey: `${method} ${path}`,
    http: { ...http, method },
    authorizer: { jwt: { claims: accessToken(claims), scopes: null } },
  };
  return {
    ...event,
    routeKey: `${method} ${path}`,
    headers: {
      ...event.headers,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    requestContext,
  };
};

/** What Lambda tells a function about its invocation. */
export const aContext = (): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:test',
  memoryLimitInMB: '512',
  awsRequestId: 'request',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});

/** A form as a browser, or a mail client for its user, posts it. */
export const aFormRequest = (
  path: string,
  parameters: Record<string, string>,
  fields: Record<string, string>,
): APIGatewayProxyEventV2 => {
  const event = aGetRequest(path, { path: parameters });
  const { http } = event.requestContext;
  return {
    ...event,
    routeKey: `POST ${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams(fields).toString()).toString('base64'),
    isBase64Encoded: true,
    requestContext: { ...event.requestContext, http: { ...http, method: 'POST' } },
  };
};
