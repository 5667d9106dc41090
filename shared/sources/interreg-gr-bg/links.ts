import { Parser } from 'htmlparser2';
import { isOfSite } from './address.ts';

const CHUNK = 8192;
const DEEPEST = 500;
const MOST_MARKUP = 1_000_000;
const MOST_LINKS = 5000;

const CALL = /(?:^|\/)call\/([^/]+)\/?$/;
const FURTHER = /(?:^|\/)calls\/page\/(\d{1,3})\/?$/;

/** What a page of the list leads to: calls by their slug, each once, and further pages of the list. */
export type ListLinks = { slugs: string[]; furtherPages: number[] };

/** Reads the links of a page of the list. Everything else on it is navigation. */
export const readListLinks = (html: string, list: string): ListLinks => {
  const paths = hrefsIn(html)
    .map((href) => URL.parse(href, list))
    .filter((link) => link !== null)
    .filter((link) => isOfSite(link, list))
    .map(({ pathname }) => pathname);
  return {
    slugs: [...new Set(paths.flatMap((path) => CALL.exec(path)?.[1] ?? []))],
    furtherPages: [...new Set(paths.flatMap((path) => FURTHER.exec(path)?.[1] ?? []).map(Number))],
  };
};

const hrefsIn = (html: string): string[] => {
  const hrefs: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      depth++;
      if (name === 'a' && href !== undefined && href.length <= 2000) hrefs.push(href.trim());
    },
    onclosetag: () => {
      depth--;
    },
  });
  const end = Math.min(html.length, MOST_MARKUP);
  for (let at = 0; at < end && depth < DEEPEST && hrefs.length < MOST_LINKS; at += CHUNK) {
    parser.write(html.slice(at, Math.min(end, at + CHUNK)));
  }
  if (depth < DEEPEST) parser.end();
  return hrefs;
};
