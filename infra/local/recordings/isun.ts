import { readdir, readFile } from 'node:fs/promises';
import type { Recording } from './recording.ts';

const FOLDER = new URL('../recorded/isun/', import.meta.url);
const PATH = '/isun';
const LIST = `${PATH}/bg/s/Procedure/Active`;
const PROCEDURE = `${PATH}/bg/s/Procedure/Info/`;

/** ИСУН 2020 as it was recorded: the list of open procedures and the page of each. */
export const recording: Recording = {
  source: 'isun',
  path: PATH,
  answer: async ({ method, url: { pathname } }) => {
    if (!pathname.startsWith(`${PATH}/`)) return undefined;
    const file = method === 'GET' ? await fileOf(pathname) : undefined;
    if (!file) return { status: 404, type: 'text/plain', body: 'not recorded' };
    const body = await readFile(file, 'utf8');
    return { status: 200, type: 'text/html; charset=utf-8', body };
  },
};

/** The recorded page of an address; the name is looked for among the files, never made into a path. */
const fileOf = async (pathname: string): Promise<URL | undefined> => {
  if (pathname === LIST) return new URL('active.html', FOLDER);
  if (!pathname.startsWith(PROCEDURE)) return undefined;
  const procedures = new URL('procedures/', FOLDER);
  const wanted = `${pathname.slice(PROCEDURE.length)}.html`;
  const name = (await readdir(procedures)).find((each) => each === wanted);
  return name === undefined ? undefined : new URL(name, procedures);
};
