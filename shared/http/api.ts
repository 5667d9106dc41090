import middy from '@middy/core';
import securityHeaders from '@middy/http-security-headers';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import * as z from 'zod';
import type { Actor } from '../domain/actor.ts';
import type { Result } from '../domain/result.ts';
import type { Logger } from '../log/logger.ts';
import { actorOf } from './actor-of.ts';
import { publishAnswers } from './answers.ts';
import { type BodyFault, jsonBody } from './json-body.ts';
import { ownHeadersWin } from './own-headers.ts';
import { pointsOf, problem } from './problem.ts';

type Reply = APIGatewayProxyStructuredResultV2;

/**
 * What a route takes: its path parameters and its query, both strict: an unknown name is refused; and a body in JSON
 * where it takes one.
 */
type RequestSchema = z.ZodObject<{ params: z.ZodType; query: z.ZodType; body?: z.ZodType }>;

/** A JSON answer. */
export const json = (statusCode: number, body: unknown): Reply => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/**
 * The handler of a route: parses the request, with a body in JSON where the schema has one, refuses with a problem
 * what does not fit, and turns a bug into a problem that says nothing of our insides.
 */
export const api = <S extends RequestSchema>(
  log: Logger,
  request: S,
  handle: (input: z.infer<S>, event: APIGatewayProxyEventV2) => Promise<Reply>,
) =>
  route(log, async (event) => {
    const answered = (input: z.infer<S>) => handle(input, event);
    if (!('body' in request.shape)) return answerTo(log, request, partsOf(event), answered);
    const body = jsonBody(event);
    if (!body.ok) return refusedBody(body.error);
    return answerTo(log, request, { ...partsOf(event), body: body.value }, answered);
  });

/**
 * The handler of a route for whoever is signed in: the same, with the actor, and with a body that `readBody` reads.
 * What the actor may do is for `handle` to ask of `authorise`.
 */
export const signedInApi = <S extends RequestSchema>(
  log: Logger,
  request: S,
  handle: (input: z.infer<S>, actor: Actor, event: APIGatewayProxyEventV2) => Promise<Reply>,
  readBody: (event: APIGatewayProxyEventV2) => Result<unknown, BodyFault> = jsonBody,
) =>
  route(log, async (event) => {
    const actor = actorOf(event);
    if (!actor) return problem('not-signed-in', 'Send an access token of this service.');
    const answered = (input: z.infer<S>) => handle(input, actor, event);
    if (!('body' in request.shape)) {
      return event.body
        ? problem('bad-request', 'This route takes no body.')
        : answerTo(log, request, partsOf(event), answered);
    }
    const body = readBody(event);
    if (!body.ok) return refusedBody(body.error);
    return answerTo(log, request, { ...partsOf(event), body: body.value }, answered);
  });

const answerTo = async <S extends RequestSchema>(
  log: Logger,
  request: S,
  parts: unknown,
  handle: (input: z.infer<S>) => Promise<Reply>,
): Promise<Reply> => {
  const parsed = request.safeParse(parts);
  return parsed.success ? handle(parsed.data) : unfit(log, parsed.error);
};

const partsOf = (event: APIGatewayProxyEventV2) => ({
  params: event.pathParameters ?? {},
  query: event.queryStringParameters ?? {},
});

const unfit = (log: Logger, error: z.ZodError): Reply => {
  const points = pointsOf(error);
  log.info('http.refused', { points: points.length });
  return problem('bad-request', 'Some parts of the request do not fit.', points);
};

const refusedBody = (fault: BodyFault): Reply => {
  switch (fault.kind) {
    case 'body-too-long':
      return problem(fault.kind, `At most ${fault.mostBytes} bytes are read.`);
    case 'unsupported-media-type':
      return problem(fault.kind, `Send ${fault.wanted}.`);
    case 'too-deep':
      return problem('bad-request', `Nothing in a body may lie deeper than ${fault.mostDepth}.`);
    case 'malformed':
      return problem('bad-request', `The body is not well-formed ${fault.wanted}.`);
  }
};

/** A handler with what every answer has, and with a problem that says nothing of our insides in the place of a bug. */
export const route = (
  log: Logger,
  answer: (event: APIGatewayProxyEventV2, context: Context) => Promise<Reply>,
) =>
  middy<APIGatewayProxyEventV2, Reply>()
    .use(publishAnswers())
    .use(ownHeadersWin())
    .use(securityHeaders())
    .handler(async (event, context) => {
      try {
        return await answer(event, context);
      } catch (cause) {
        log.error('unexpected-error', {}, cause);
        return problem('internal-error', 'The failure was recorded; try again later.');
      }
    });

/** `limit` and `cursor` of every list. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(2000).optional(),
});

/** A path parameter as the client meant it. */
export const pathParameter = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .transform((raw, context) => {
      try {
        return decodeURIComponent(raw);
      } catch {
        context.addIssue({ code: 'custom', message: 'not a valid address part' });
        return z.NEVER;
      }
    })
    .pipe(schema);
