import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** When the recorded answers were given. */
const RECORDED_AT = '2026-08-17T06:00:00.000Z';

const EU_PORTAL = new URL('recorded/eu-portal/', import.meta.url);
const EU_PORTAL_PATH = '/search-api/prod/rest/search';

/** The parts of a request to the EU portal; each must be JSON or the portal ignores it. */
const PARTS = ['query', 'languages', 'sort', 'displayFields'];
const LARGEST_REQUEST = 1024 * 1024;

/** The recorded feeds, served on this machine. `urls`: what to set each source's address to. */
type RecordedFeeds = {
  urls: Record<string, string>;
  recordedAt: string;
  stop: () => Promise<void>;
};

/** Starts a server on a free port that answers as the sources did at `RECORDED_AT`. */
export const startRecordedFeeds = async (): Promise<RecordedFeeds> => {
  const pages = await readPages(EU_PORTAL);
  const server = createServer((request, response) => {
    answer(pages, request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    urls: { 'eu-portal': `http://127.0.0.1:${address.port}${EU_PORTAL_PATH}` },
    recordedAt: RECORDED_AT,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const readPages = async (folder: URL): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => /^page-\d+\.json$/.test(name));
  const inOrder = names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return Promise.all(inOrder.map((name) => readFile(new URL(name, folder), 'utf8')));
};

const answer = async (
  pages: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const body = await readRequest(request);
  if (request.method !== 'POST' || url.pathname !== EU_PORTAL_PATH) {
    response.writeHead(404).end();
    return;
  }
  const page = Number(url.searchParams.get('pageNumber') ?? 1);
  const text = hasAllParts(body) ? (pages[page - 1] ?? pageBeyond(page)) : UNFILTERED;
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
};

const hasAllParts = (body: string): boolean =>
  PARTS.every((part) =>
    new RegExp(`name="${part}"[^\\r\\n]*\\r\\ncontent-type: application/json`, 'i').test(body),
  );

const pageBeyond = (page: number): string =>
  JSON.stringify({ totalResults: 0, pageNumber: page, pageSize: 100, results: [] });

/** A query that is not understood is ignored; of the half million hits that gives, one stands for all. */
const UNFILTERED = JSON.stringify({
  totalResults: 541_009,
  pageNumber: 1,
  pageSize: 100,
  results: [
    { reference: '1en', metadata: { type: ['0'], status: ['31094503'], DATASOURCE: ['SEDIA'] } },
  ],
});

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
