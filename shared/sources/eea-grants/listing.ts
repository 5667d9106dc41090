import { onSameSite } from './links.ts';
import type { Link, Outline } from './outline.ts';

const DOWNLOAD = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|jpe?g|png)$/i;

/** A listing that says it is empty, so that an empty one is told from a page that is no listing. */
const NONE =
  /no (?:open |current )?calls|no results|nothing found|currently no|there are no|няма (?:отворени|намерени|активни|текущи)|нищо не е намерено/i;

/** The call pages that one page of a listing leads to, in its order, and its next page. */
export type ListingPage = { calls: URL[]; next?: URL; saysNone: boolean };

/** @param page the address this page of the listing was read from */
export const readListingPage = (outline: Outline, page: URL): ListingPage => {
  const found = outline.links.flatMap((link) => callLink(link, page) ?? []);
  const next = nextPage(outline, page);
  return {
    calls: [...new Map(found.map((url) => [url.href, url])).values()],
    ...(next ? { next } : {}),
    saysNone: outline.blocks.some(({ text }) => text.length < 300 && NONE.test(text)),
  };
};

/** A page below the listing, or one that an entry or a heading of it leads to. */
const callLink = ({ href, leading, framed }: Link, page: URL): URL | undefined => {
  const url = framed ? undefined : onSameSite(href, page);
  if (!url || DOWNLOAD.test(url.pathname)) return undefined;
  const own = folderOf(page);
  const there = folderOf(url);
  if (there === '/' || own.startsWith(there)) return undefined;
  return there.startsWith(own) || leading ? url : undefined;
};

const folderOf = (url: URL): string => url.pathname.replace(/\/*$/, '/');

/** What is marked as next, else the link to the page number after this one. The first page is page 0. */
const nextPage = ({ next, links }: Outline, page: URL): URL | undefined => {
  const number = Number(page.searchParams.get('page') ?? 0);
  const candidates = next === undefined ? links.map(({ href }) => href) : [next];
  return candidates
    .flatMap((href) => onSameSite(href, page) ?? [])
    .find(
      (url) =>
        folderOf(url) === folderOf(page) &&
        (next !== undefined || Number(url.searchParams.get('page') ?? 0) === number + 1),
    );
};
