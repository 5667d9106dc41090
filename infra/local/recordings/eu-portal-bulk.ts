import { readFile } from 'node:fs/promises';
import type { Recording } from './recording.ts';

const FILE = new URL('../recorded/eu-portal-bulk/grantsTenders.json', import.meta.url);
const PATH = '/info/funding-tenders/opportunities/data/referenceData/grantsTenders.json';

/** The bulk file of the EU portal as it was recorded, short of ten thousand closed grants. */
export const recording: Recording = {
  source: 'eu-portal-bulk',
  path: PATH,
  answer: async ({ method, url }) => {
    if (url.pathname !== PATH) return undefined;
    if (method !== 'GET') return { status: 405, type: 'text/plain', body: 'only GET' };
    return { status: 200, type: 'application/json', body: await readFile(FILE, 'utf8') };
  },
};
