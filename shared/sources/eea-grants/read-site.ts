import { ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { describeFailure, type FailedRequest } from '../../http/fetch-failure.ts';
import type { FetchText } from '../../http/fetch-response.ts';
import { pageRejection } from '../rejections.ts';
import type { SourceFailure } from '../source.ts';
import { sourceIdOf } from './identity.ts';
import { readListingPage } from './listing.ts';
import { outlineOf } from './outline.ts';

const MOST_LISTING_PAGES = 50;
const MOST_CALLS = 500;
const MARKUP = /<(?:!doctype html|html|body|main|div)[\s>]/i;

/** Fetches one page as text. */
export type AskPage = (url: URL) => Promise<Result<string, FailedRequest>>;

export const pageAsker =
  (fetchText: FetchText): AskPage =>
  async (url) => {
    const answer = await fetchText({
      method: 'GET',
      url: url.href,
      headers: { accept: 'text/html' },
      isWanted: (text) => MARKUP.test(text),
    });
    return answer.ok ? ok(answer.value.text) : answer;
  };

/** The call pages found, in order and each once, and what kept the listings from being read whole. */
export type Found = { calls: URL[]; notes: Rejection[]; failure?: SourceFailure };

/** Reads the listings one after the other, each page by page; one that fails leaves the others. */
export const findCalls = async (ask: AskPage, listings: readonly string[]): Promise<Found> => {
  const calls = new Map<string, URL>();
  const notes: Rejection[] = [];
  let failure: SourceFailure | undefined;
  for (const listing of listings) {
    const read = await readListing(ask, new URL(listing));
    for (const url of read.calls) {
      const id = sourceIdOf(url, listings);
      if (!calls.has(id)) calls.set(id, url);
    }
    if (!read.failure) continue;
    notes.push(pageRejection(listing, read.failure.kind, read.failure.message));
    failure ??= read.failure;
  }
  if (calls.size > MOST_CALLS) {
    failure ??= { kind: 'beyond-reach', message: `more than ${MOST_CALLS} pages are listed` };
  }
  return {
    calls: [...calls.values()].slice(0, MOST_CALLS),
    notes,
    ...(failure ? { failure } : {}),
  };
};

type Listing = { calls: URL[]; failure?: SourceFailure };

const readListing = async (ask: AskPage, start: URL): Promise<Listing> => {
  const calls = new Map<string, URL>();
  const read = new Set<string>();
  let saysNone = false;
  for (let page: URL | undefined = start; page && read.size < MOST_LISTING_PAGES; ) {
    read.add(page.href);
    const answer: Result<string, FailedRequest> = await ask(page);
    if (!answer.ok) return { calls: [...calls.values()], failure: failureOf(answer.error) };
    const found = readListingPage(outlineOf(answer.value), page);
    for (const url of found.calls) calls.set(url.href, url);
    saysNone ||= found.saysNone;
    page = found.next && !read.has(found.next.href) ? found.next : undefined;
  }
  if (calls.size > 0 || saysNone) return { calls: [...calls.values()] };
  return {
    calls: [],
    failure: { kind: 'bad-shape', message: `${start.origin}${start.pathname} lists nothing` },
  };
};

export const failureOf = (failure: FailedRequest): SourceFailure => ({
  kind: failure.kind,
  message: describeFailure(failure),
});
