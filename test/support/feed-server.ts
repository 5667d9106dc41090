import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** A request as the server saw it. */
export type SeenRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
};

/** One way to answer; most of them are ways to fail. */
export type Reply = (response: ServerResponse) => void | Promise<void>;

export type FeedServer = {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Every request so far, in order. */
  requests: SeenRequest[];
  stop: () => Promise<void>;
};

/** A server on this machine that answers each request by the script. `nth` counts requests from 1. */
export const startFeedServer = async (
  script: (request: SeenRequest, nth: number) => Reply,
): Promise<FeedServer> => {
  const requests: SeenRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const seen = await see(incoming);
    requests.push(seen);
    await script(seen, requests.length)(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const see = async (incoming: IncomingMessage): Promise<SeenRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
};

const JSON_TYPE = { 'content-type': 'application/json' };

export const json =
  (value: unknown): Reply =>
  (response) => {
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(value));
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(code, headers).end('no');
  };

/** A page for people, as bot protection sends it: with success. */
export const html =
  (body = '<!doctype html><title>One moment</title>'): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  };

/**
 * Answers with headers to know the answer by, and that there is nothing newer to whoever knows it by them. Headers
 * that name neither a tag nor a date are only sent.
 */
export const tagged =
  (headers: Record<string, string>, reply: Reply) =>
  (request: SeenRequest): Reply =>
  (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { etag, 'last-modified': date } = headers;
    const isKnown =
      (etag !== undefined && request.headers['if-none-match'] === etag) ||
      (date !== undefined && request.headers['if-modified-since'] === date);
    if (request.method !== 'GET' || !isKnown) return reply(response);
    response.writeHead(304).end();
  };

/** The whole answer is promised, a part of it comes, and the connection closes. */
export const brokenOff =
  (value: unknown): Reply =>
  (response) => {
    const text = JSON.stringify(value);
    response.writeHead(200, { ...JSON_TYPE, 'content-length': String(text.length) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  };

/** Half of the answer, sent as if it were all. */
export const truncated =
  (value: unknown): Reply =>
  (response) => {
    const text = JSON.stringify(value);
    response.writeHead(200, JSON_TYPE).end(text.slice(0, text.length / 2));
  };

/** Takes the request and never answers. */
export const silence = (): Reply => () => undefined;

/** Begins at once and never ends. */
export const slowBody = (): Reply => (response) => {
  response.writeHead(200, JSON_TYPE).write('{"results":[');
};

/** Sends blanks until somebody hangs up or `bytes` are out. */
export const hugeBody =
  (bytes: number): Reply =>
  (response) => {
    response.writeHead(200, JSON_TYPE);
    Readable.from(blanks(bytes)).pipe(response);
  };

function* blanks(bytes: number): Generator<string> {
  const chunk = ' '.repeat(64 * 1024);
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}

/** Says it is packed, and is not. */
export const badlyPacked = (): Reply => (response) => {
  response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('{"a":1}');
};

export const redirect =
  (location: string, code = 307): Reply =>
  (response) => {
    response.writeHead(code, { location }).end();
  };

/** Hangs up before a word is said. */
export const hangUp = (): Reply => (response) => {
  response.destroy();
};
