import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Recording } from './recording.ts';

const FOLDER = new URL('../recorded/interreg/', import.meta.url);
const PAGES = ['page-1.json', 'page-2.json'];
const PATH = '/1/indexes/*/queries';
const JSON_TYPE = 'application/json';

const Query = z.object({
  requests: z.array(
    z.object({ indexName: z.string(), page: z.number().int().nonnegative().default(0) }),
  ),
});

/** The search of interreg.eu: pages of the index by their number, and nothing beyond the last. */
export const recording: Recording = {
  source: 'interreg',
  path: PATH,
  answer: async ({ method, url, body }) => {
    if (method !== 'POST' || url.pathname !== PATH) return undefined;
    const page = pageAskedFor(body);
    if (page === undefined) return { status: 400, type: JSON_TYPE, body: REFUSAL };
    const name = PAGES[page];
    const answer = name === undefined ? BEYOND : await readFile(new URL(name, FOLDER), 'utf8');
    return { status: 200, type: JSON_TYPE, body: answer };
  },
};

const REFUSAL = JSON.stringify({ message: 'Invalid JSON in query', status: 400 });
const BEYOND = JSON.stringify({ results: [{ hits: [], nbHits: 8, nbPages: 2, hitsPerPage: 5 }] });

const pageAskedFor = (body: string): number | undefined => {
  try {
    return Query.parse(JSON.parse(body)).requests[0]?.page;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    return undefined;
  }
};
