import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { ok } from '../../shared/domain/result.ts';
import { problem } from '../../shared/http/problem.ts';
import { asPage, notAllowed, refusal, TOO_LONG, tooMany, unauthorized } from './edge-problems.ts';
import { httpEvent } from './http-event.ts';
import type { Functions } from './invoke.ts';
import type { Page } from './pages/page.ts';
import { readBody } from './request-body.ts';
import { matchPath, type Route } from './routes.ts';
import type { SignIn } from './sign-in/open.ts';
import type { Throttle } from './throttle.ts';

export type RouteDeps = {
  routes: readonly Route[];
  functions: Pick<Functions, 'invoke'>;
  signIn: Pick<SignIn, 'authorize'>;
  /** By the subject of the token. */
  throttle: Throttle;
  now: () => Date;
};

/** API Gateway takes 10 MB; no route of ours needs a tenth of it. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Answers a request with the function of its route, in the place of API Gateway: a token is checked before anything else. */
export const answerRoute = async (
  deps: RouteDeps,
  request: IncomingMessage,
  url: URL,
  method: string,
): Promise<Page> => {
  const matches = matchPath(deps.routes, url.pathname);
  const match = matches.find(({ route }) => route.method === method);
  if (matches.length === 0) {
    return refusal(problem('not-found', `This service has nothing at ${url.pathname}.`));
  }
  if (!match) return notAllowed(matches.map(({ route }) => route.method));
  const { authorization } = request.headers;
  const checked =
    match.route.for === 'signed-in' ? await deps.signIn.authorize(authorization) : ok(undefined);
  if (!checked.ok) return unauthorized(checked.error);
  const claims = checked.value;
  const passed = claims ? deps.throttle(claims.sub ?? '') : { ok: true as const };
  if (!passed.ok) return tooMany(passed.waitSeconds);
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return TOO_LONG;
  const event = httpEvent(request, url, { body: body.value, match, at: deps.now(), claims });
  return asPage(Reply.parse(await deps.functions.invoke(match.route.functionName, event)));
};

/** What API Gateway takes from a function as an answer. */
const Reply = z.object({
  statusCode: z.number().int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});
