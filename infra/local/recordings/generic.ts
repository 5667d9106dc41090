import { readFile } from 'node:fs/promises';
import type { Recording } from './recording.ts';

const FOLDER = new URL('../recorded/generic/', import.meta.url);
const PATH = '/generic';

const TYPES: Readonly<Record<string, string>> = {
  'feed.rss': 'application/rss+xml',
  'feed.atom': 'application/atom+xml',
  'calls.json': 'application/json',
  'calls.csv': 'text/csv',
};

/** Feeds as an administrator may add them. */
export const recording: Recording = {
  source: 'generic',
  path: PATH,
  answer: async ({ method, url: { pathname } }) => {
    if (!pathname.startsWith(`${PATH}/`)) return undefined;
    const name = pathname.slice(PATH.length + 1);
    const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
    if (method !== 'GET' || type === undefined) {
      return { status: 404, type: 'text/plain', body: 'not recorded' };
    }
    const body = await readFile(new URL(name, FOLDER), 'utf8');
    return { status: 200, type: `${type}; charset=utf-8`, body };
  },
};

const shared = { programme: 'LOCAL-FUND', zone: 'Europe/Sofia', country: 'BG', cadenceHours: 24 };

/** What an administrator configures to read the recorded feeds at `origin`; for `GenericSource` to check. */
export const configurations = (origin: string): Record<string, unknown>[] => [
  { ...shared, id: 'local-rss', kind: 'rss', url: `${origin}${PATH}/feed.rss`, language: 'bg' },
  { ...shared, id: 'local-atom', kind: 'atom', url: `${origin}${PATH}/feed.atom`, language: 'en' },
  {
    ...shared,
    id: 'local-json',
    kind: 'json',
    url: `${origin}${PATH}/calls.json`,
    language: 'en',
    mapping: {
      title: 'name.en',
      url: 'link',
      description: 'text',
      deadline: 'dates.close',
      opens: 'dates.open',
      budgetTotal: 'money.total',
      grantMin: 'money.min',
      grantMax: 'money.max',
      keywords: 'tags',
    },
  },
  {
    ...shared,
    id: 'local-csv',
    kind: 'csv',
    url: `${origin}${PATH}/calls.csv`,
    language: 'bg',
    delimiter: ';',
    currency: 'BGN',
    mapping: {
      id: 'Номер',
      title: 'Наименование',
      url: 'Адрес',
      deadline: 'Краен срок',
      budgetTotal: 'Бюджет',
      description: 'Описание',
    },
  },
];
