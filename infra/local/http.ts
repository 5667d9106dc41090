import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { problem } from '../../shared/http/problem.ts';
import { httpEvent } from './http-event.ts';
import type { Invocations } from './invocations.ts';
import type { Functions } from './invoke.ts';
import { closeServer, listen } from './listening.ts';
import type { Page } from './pages/page.ts';
import type { Pages } from './pages/routes.ts';
import { readBody } from './request-body.ts';
import { matchPath, type Route } from './routes.ts';

type HttpDeps = {
  routes: readonly Route[];
  functions: Pick<Functions, 'invoke'>;
  pages: Pages;
  invocations: Invocations;
  now: () => Date;
  onFault: (cause: unknown) => void;
};

export type PublicPort = {
  port: number;
  /** From now on requests are answered; before, they are asked to come back. */
  open: (deps: HttpDeps) => void;
  stop: () => Promise<void>;
};

/** API Gateway takes 10 MB; no route of ours needs a tenth of it. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Takes the port at once, so that a port in use is known before any work is done. */
export const takePort = async (wanted: number): Promise<PublicPort> => {
  let deps: HttpDeps | undefined;
  const server = createServer((request, response) => {
    if (!deps) return send(response, request, STARTING);
    const { onFault } = deps;
    answer(deps, request)
      .catch((cause: unknown) => {
        onFault(cause);
        return asPage(
          problem('internal-error', 'The failure was reported where the service runs.'),
        );
      })
      .then((page) => send(response, request, page))
      .catch(onFault);
  });
  const port = await listen(server, wanted);
  return {
    port,
    open: (opened) => {
      deps = opened;
    },
    stop: () => closeServer(server),
  };
};

const answer = async (deps: HttpDeps, request: IncomingMessage): Promise<Page> => {
  const address = `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
  if (!URL.canParse(address)) return asPage(problem('bad-request', 'The address is malformed.'));
  const url = new URL(address);
  if (!isOwnName(url.hostname)) return MISDIRECTED;
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const invoked = await deps.invocations(request, url);
  if (invoked) return asPage(invoked);
  const page = await deps.pages(url);
  if (page) return method === 'GET' ? page : notAllowed(['GET']);
  return answerRoute(deps, request, url, method);
};

/** A page elsewhere must not read ours by letting its own name point here. An address needs no such care. */
const isOwnName = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || isIP(host.replace(/^\[|\]$/g, '')) !== 0;

const answerRoute = async (
  deps: HttpDeps,
  request: IncomingMessage,
  url: URL,
  method: string,
): Promise<Page> => {
  const matches = matchPath(deps.routes, url.pathname);
  const match = matches.find(({ route }) => route.method === method);
  if (matches.length === 0) {
    return asPage(problem('not-found', `This service has nothing at ${url.pathname}.`));
  }
  if (!match) return notAllowed(matches.map(({ route }) => route.method));
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return TOO_LONG;
  const event = httpEvent(request, url, body.value, match, deps.now());
  return asPage(Reply.parse(await deps.functions.invoke(match.route.functionName, event)));
};

/** What API Gateway takes from a function as an answer. */
const Reply = z.object({
  statusCode: z.number().int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

const asPage = ({
  statusCode = 200,
  headers = {},
  body = '',
  isBase64Encoded = false,
}: APIGatewayProxyStructuredResultV2): Page => ({
  status: statusCode,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}`])),
  body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
});

const notAllowed = (methods: readonly string[]): Page => {
  const page = asPage(problem('method-not-allowed', `Allowed: ${methods.join(', ')}.`));
  return { ...page, headers: { ...page.headers, allow: methods.join(', ') } };
};

/** Refusals that only a server gives, never a function; in the same form as the functions' own. */
const serverProblem = (status: number, type: string, title: string, headers = {}): Page => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  body: JSON.stringify({ type: `/problems/${type}`, title, status }),
});

const STARTING = serverProblem(503, 'starting', 'The service is starting', { 'retry-after': '2' });
const TOO_LONG = serverProblem(413, 'body-too-long', 'The body is longer than a megabyte');
const MISDIRECTED = serverProblem(421, 'misdirected', 'This service does not go by that name');

const send = (response: ServerResponse, request: IncomingMessage, page: Page): void => {
  const length = Buffer.byteLength(page.body);
  response.writeHead(page.status, { ...page.headers, 'content-length': length });
  response.end(request.method === 'HEAD' ? undefined : page.body);
};
