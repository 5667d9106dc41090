import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { problem } from '../../shared/http/problem.ts';
import { answerRoute, type RouteDeps } from './answer-route.ts';
import { corsHeaders, preflight } from './cors.ts';
import { MISDIRECTED, notAllowed, refusal, STARTING, tooMany } from './edge-problems.ts';
import { closeServer, listen } from './listening.ts';
import type { Page } from './pages/page.ts';
import type { Pages } from './pages/routes.ts';
import type { SignIn } from './sign-in/open.ts';

type HttpDeps = Omit<RouteDeps, 'signIn'> & {
  pages: Pages;
  signIn: SignIn;
  /** Origins whose pages may ask; none unless a setting names them. */
  corsOrigins: readonly string[];
  onFault: (cause: unknown) => void;
};

export type PublicPort = {
  port: number;
  /** From now on requests are answered; before, they are asked to come back. */
  open: (deps: HttpDeps) => void;
  stop: () => Promise<void>;
};

/** Takes the port at once, so that a port in use is known before any work is done. */
export const takePort = async (wanted: number): Promise<PublicPort> => {
  let deps: HttpDeps | undefined;
  const server = createServer((request, response) => {
    if (!deps) return send(response, request, STARTING);
    const { onFault } = deps;
    answer(deps, request, response)
      .catch((cause: unknown) => {
        onFault(cause);
        return refusal(
          problem('internal-error', 'The failure was reported where the service runs.'),
        );
      })
      .then((page) => page && send(response, request, page))
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

/** Undefined: the sign-in has answered by itself. */
const answer = async (
  deps: HttpDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Page | undefined> => {
  const address = `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
  if (!URL.canParse(address)) return refusal(problem('bad-request', 'The address is malformed.'));
  const url = new URL(address);
  if (!isOwnName(url.hostname)) return MISDIRECTED;
  if (deps.signIn.serves(url.pathname)) return answerSignIn(deps, request, response);
  const asked = preflight(request, deps.corsOrigins);
  if (asked) return asked;
  const page = await answerOwn(deps, request, url);
  const cors = corsHeaders(request, deps.corsOrigins);
  return { ...page, headers: { ...page.headers, ...cors } };
};

const answerSignIn = async (
  { signIn, throttle }: HttpDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Page | undefined> => {
  const passed = throttle(`sign-in from ${request.socket.remoteAddress}`);
  return passed.ok ? signIn.serve(request, response) : tooMany(passed.waitSeconds);
};

const answerOwn = async (deps: HttpDeps, request: IncomingMessage, url: URL): Promise<Page> => {
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const page = await deps.pages(url);
  if (page) return method === 'GET' ? page : notAllowed(['GET']);
  return answerRoute(deps, request, url, method);
};

/** A page elsewhere must not read ours by letting its own name point here. An address needs no such care. */
const isOwnName = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || isIP(host.replace(/^\[|\]$/g, '')) !== 0;

const send = (response: ServerResponse, request: IncomingMessage, page: Page): void => {
  const length = Buffer.byteLength(page.body);
  response.writeHead(page.status, { ...page.headers, 'content-length': length });
  response.end(request.method === 'HEAD' ? undefined : page.body);
};
