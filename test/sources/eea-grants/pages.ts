import type { FetchText } from '../../../shared/http/fetch-response.ts';
import { eeaGrants } from '../../../shared/sources/eea-grants.ts';
import { sourceDeps } from '../../support/source-deps.ts';
import { gather } from '../eu-portal/rows.ts';

export const LISTING = 'https://eeagrants.org/currently-available-funding';
export const NOW = new Date('2026-08-17T06:00:00Z');

/** A page of the site with menus around its main part. */
export const page = (body: string, lang = 'en', head = ''): string =>
  `<!doctype html><html lang="${lang}"><head><title>Site</title>${head}</head><body>
  <header><nav><a href="/about">About</a></nav></header><main>${body}</main>
  <footer><a href="/privacy">Deadline</a></footer></body></html>`;

/** A call page with these labels and values, as definitions. */
export const callPage = (
  values: Readonly<Record<string, string>>,
  text = '',
  title = 'BG-LOCALDEV: A call',
): string => {
  const pairs = Object.entries(values).map(
    ([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`,
  );
  return page(`<h1>${title}</h1><dl>${pairs.join('')}</dl>${text}`);
};

/** A listing that leads to these pages, by their names or paths. */
export const listing = (names: readonly string[], rest = ''): string =>
  page(
    `<h1>Funding</h1>${names
      .map((name) => `<article><h3><a href="${name}">A call</a></h3></article>`)
      .join('')}${rest}`,
  );

/** A site: what is found at a path. Whatever is not there answers 404; a number answers with that status. */
export type Site = Readonly<Record<string, string | number>>;

export const siteFetcher =
  (site: Site, asked: string[] = []): FetchText =>
  async ({ url, isWanted = () => true }) => {
    asked.push(url);
    const { pathname, search, host } = new URL(url);
    const found = site[`${pathname}${search}`] ?? site[`//${host}${pathname}${search}`] ?? 404;
    const failed = { where: url, attempts: 1 };
    if (typeof found === 'number') {
      return { ok: false, error: { kind: 'http-status', status: found, ...failed } };
    }
    if (!isWanted(found)) return { ok: false, error: { kind: 'unexpected-page', ...failed } };
    return {
      ok: true,
      value: { text: found, mediaType: 'text/html', bytes: found.length, attempts: 1 },
    };
  };

/** A run over a site. */
export const collect = async (site: Site, listings: readonly string[] = [LISTING]) => {
  const asked: string[] = [];
  const deps = sourceDeps({ fetchText: siteFetcher(site, asked), now: () => NOW });
  return { ...(await gather(eeaGrants(listings).collect(deps))), asked };
};

const FOLDER = new URL(LISTING).pathname;

/** A run over one call page; what became of it. */
export const collectPage = async (html: string) =>
  collect({ [FOLDER]: listing([`${FOLDER}/a`]), [`${FOLDER}/a`]: html });

/** The one call of a page. */
export const callOf = async (html: string) => {
  const { calls, rejections } = await collectPage(html);
  const [call] = calls;
  if (!call) throw new Error(`no call: ${JSON.stringify(rejections)}`);
  return call;
};

export const reasonsOf = (
  rejections: readonly { scope: string; field?: string | undefined; reason: string }[],
): string[] =>
  rejections.map(({ scope, field, reason }) =>
    [scope, field, reason].filter((part) => part !== undefined).join(' '),
  );
