import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';

/** The kinds of refusal, each with its status and title. A type never changes its meaning (RFC 9457, 3.1). */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request is not understood' },
  'bad-cursor': { status: 400, title: 'The cursor is not one this service gave' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in' },
  forbidden: { status: 403, title: 'This is not yours to do' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  conflict: { status: 409, title: 'It cannot be done as things stand' },
  gone: { status: 410, title: 'It is no longer here' },
  'precondition-failed': { status: 412, title: 'It is no longer as you read it' },
  'body-too-long': { status: 413, title: 'The body is too long' },
  'unsupported-media-type': { status: 415, title: 'The body is of another type' },
  'key-reused': { status: 422, title: 'The key stands for another request' },
  'precondition-required': { status: 428, title: 'Say which version you read' },
  'too-many-requests': { status: 429, title: 'Too much at once' },
  'mail-not-sent': { status: 503, title: 'The mail service took no mail' },
  'internal-error': { status: 500, title: 'The service failed' },
} as const;

export type ProblemType = keyof typeof PROBLEMS;

/** What exactly was wrong, and where in the request. */
export type ProblemPoint = { where: string; why: string };

/** A refusal as RFC 9457 problem details: what, where, why. Never a stack trace. */
export const problem = (
  type: ProblemType,
  detail: string,
  points: readonly ProblemPoint[] = [],
): APIGatewayProxyStructuredResultV2 => {
  const { status, title } = PROBLEMS[type];
  const body = { type: `/problems/${type}`, title, status, detail };
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    body: JSON.stringify(points.length > 0 ? { ...body, errors: points } : body),
  };
};

/** A schema's complaints as points of a problem. */
export const pointsOf = (error: z.ZodError): ProblemPoint[] =>
  error.issues.map(({ path, message }) => ({ where: path.join('.'), why: message }));
