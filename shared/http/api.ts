import middy from '@middy/core';
import securityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import type { Logger } from '../log/logger.ts';
import { ownHeadersWin } from './own-headers.ts';
import { pointsOf, problem } from './problem.ts';

type Reply = APIGatewayProxyStructuredResultV2;

/** What a route takes: its path parameters and its query, both strict: an unknown name is refused. */
type RequestSchema = z.ZodObject<{ params: z.ZodType; query: z.ZodType }>;

/** A JSON answer. */
export const json = (statusCode: number, body: unknown): Reply => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/**
 * The handler of a route: parses the request, refuses with a problem what does not fit, and turns a bug into
 * a problem that says nothing of our insides.
 */
export const api = <S extends RequestSchema>(
  log: Logger,
  request: S,
  handle: (input: z.infer<S>) => Promise<Reply>,
) =>
  middy<APIGatewayProxyEventV2, Reply>()
    .use(ownHeadersWin())
    .use(securityHeaders())
    .handler(async (event) => {
      const parsed = request.safeParse({
        params: event.pathParameters ?? {},
        query: event.queryStringParameters ?? {},
      });
      if (!parsed.success) {
        const points = pointsOf(parsed.error);
        log.info('http.refused', { points: points.length });
        return problem('bad-request', 'Some parts of the request do not fit.', points);
      }
      try {
        return await handle(parsed.data);
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
