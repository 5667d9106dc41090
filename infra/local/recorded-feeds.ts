import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { recording as eeaGrants } from './recordings/eea-grants.ts';
import { recording as euPortal } from './recordings/eu-portal.ts';
import { recording as euPortalBulk } from './recordings/eu-portal-bulk.ts';
import { recording as interreg } from './recordings/interreg.ts';
import { recording as interregGreeceBulgaria } from './recordings/interreg-gr-bg.ts';
import { recording as isun } from './recordings/isun.ts';
import type { Recording } from './recordings/recording.ts';

/** When the recorded answers were given. */
export const RECORDED_AT = '2026-08-17T06:00:00.000Z';

const RECORDINGS: readonly Recording[] = [
  euPortal,
  euPortalBulk,
  isun,
  eeaGrants,
  interreg,
  interregGreeceBulgaria,
];

const LARGEST_REQUEST = 1024 * 1024;

/** The recorded feeds, served on this machine. `urls`: what to set each source's address to. */
type RecordedFeeds = {
  urls: Record<string, string>;
  recordedAt: string;
  stop: () => Promise<void>;
};

/** Starts a server on a free port that answers as the sources did at `RECORDED_AT`. */
export const startRecordedFeeds = async (): Promise<RecordedFeeds> => {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    urls: Object.fromEntries(RECORDINGS.map(({ source, path }) => [source, `${origin}${path}`])),
    recordedAt: RECORDED_AT,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const asked = { method: request.method ?? '', url, body: await readRequest(request) };
  for (const recording of RECORDINGS) {
    const found = await recording.answer(asked);
    if (!found) continue;
    response.writeHead(found.status, { 'content-type': found.type }).end(found.body);
    return;
  }
  response.writeHead(404).end();
};

const readRequest = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= LARGEST_REQUEST) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
