import { readdir, readFile } from 'node:fs/promises';
import type { Recording } from './recording.ts';

const FOLDER = new URL('../recorded/interreg-gr-bg/', import.meta.url);
const SITE = '/greece-bulgaria.eu';
const CALL = new RegExp(`^${SITE}/call/([^/]+)/$`);
const HTML = 'text/html; charset=UTF-8';

/** The programme's site: the list of calls, and a page for each of them. */
export const recording: Recording = {
  source: 'interreg-gr-bg',
  path: `${SITE}/calls/`,
  answer: async ({ method, url }) => {
    if (method !== 'GET') return undefined;
    if (url.pathname === `${SITE}/calls/`) return page('calls.html');
    const slug = CALL.exec(url.pathname)?.[1];
    if (slug === undefined) return undefined;
    const names = await readdir(new URL('call/', FOLDER));
    const name = names.find((each) => each === `${slug}.html`);
    return name === undefined ? GONE : page(`call/${name}`);
  },
};

const GONE = { status: 404, type: HTML, body: '<!doctype html><title>Page not found</title>' };

const page = async (name: string) => ({
  status: 200,
  type: HTML,
  body: await readFile(new URL(name, FOLDER), 'utf8'),
});
