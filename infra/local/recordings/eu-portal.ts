import { readdir, readFile } from 'node:fs/promises';
import type { Recording } from './recording.ts';

const FOLDER = new URL('../recorded/eu-portal/', import.meta.url);
const PATH = '/search-api/prod/rest/search';

/** The parts of a request to the EU portal; each must be JSON or the portal ignores it. */
const PARTS = ['query', 'languages', 'sort', 'displayFields'];

/** The search of the EU portal as it was recorded. */
export const recording: Recording = {
  source: 'eu-portal',
  path: PATH,
  answer: async ({ method, url, body }) => {
    if (url.pathname !== PATH) return undefined;
    if (method !== 'POST') return { status: 404, type: 'text/plain', body: 'not recorded' };
    const page = Number(url.searchParams.get('pageNumber') ?? 1);
    const text = hasAllParts(body) ? await pageOf(page) : UNFILTERED;
    return { status: 200, type: 'application/json', body: text };
  },
};

/** The recorded page of a number; looked for among the files, never made into a path. */
const pageOf = async (page: number): Promise<string> => {
  const name = (await readdir(FOLDER)).find((each) => each === `page-${page}.json`);
  return name === undefined ? pageBeyond(page) : readFile(new URL(name, FOLDER), 'utf8');
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
