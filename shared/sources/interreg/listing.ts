import type { Result } from '../../domain/result.ts';
import { jsonOf, pageRejection } from '../rejections.ts';
import type { SourceFailure } from '../source.ts';
import { PAGE_SIZE } from './request.ts';
import type { ReadPage } from './settle.ts';
import { type RowMeaning, understandHit } from './understand.ts';
import { type Answers, objectIdOf } from './wire.ts';

const MOST_PAGES = 50;

/** What was read of the index, and why not all of it, if so. */
export type Listing = { pages: ReadPage[]; failure?: SourceFailure };

/** Asks for one page of the index, counted from 0. */
export type AskPage = (page: number) => Promise<Result<Answers, SourceFailure>>;

/**
 * Reads the index page by page until all of it is there. The first page that fails, or that is an earlier one
 * again, ends the reading: what came before stands.
 */
export const readListing = async (ask: AskPage): Promise<Listing> => {
  const pages: ReadPage[] = [];
  const known = new Set<string>();
  for (let page = 0; page < MOST_PAGES; page++) {
    const place = `page ${page + 1}`;
    const answer = await ask(page);
    const read = answer.ok ? readPage(answer.value, place, known) : unread(place, answer.error);
    if (read.page) pages.push(read.page);
    if (read.failure) return { pages, failure: read.failure };
    if (answer.ok && isLast(answer.value, page)) {
      return { pages, ...shortfall(answer.value, known.size) };
    }
  }
  return { pages, failure: { kind: 'beyond-reach', message: `more than ${MOST_PAGES} pages` } };
};

type Read = { page?: ReadPage; failure?: SourceFailure };

const unread = (place: string, failure: SourceFailure): Read => ({
  page: { rejection: pageRejection(place, failure.kind, failure.message) },
  failure,
});

/** Understands one page and adds its rows to those known. */
const readPage = ({ hits }: Answers, place: string, known: Set<string>): Read => {
  if (hits.length === 0) return {};
  const keys = hits.map((hit) => objectIdOf(hit) ?? jsonOf(hit));
  if (keys.every((key) => known.has(key))) {
    return unread(place, { kind: 'repeated', message: `${place} is an earlier page again` });
  }
  for (const key of keys) known.add(key);
  const rows = hits.map((hit, index) => understandHit(hit, `${place}, row ${index + 1}`));
  const failure = { kind: 'query-ignored', message: `${place} holds no calls` };
  return { page: { rows }, ...(ignoresQuery(rows) ? { failure } : {}) };
};

const isLast = ({ hits, nbPages, hitsPerPage }: Answers, page: number): boolean =>
  nbPages === undefined ? hits.length < (hitsPerPage ?? PAGE_SIZE) : page + 1 >= nbPages;

/** Whether none of the rows is a call: the filter was ignored, and the whole site is coming. */
const ignoresQuery = (rows: readonly RowMeaning[]): boolean =>
  rows.every((row) => row.kind === 'rejected' && row.rejection.reason === 'not-asked-for');

/** The search may say that its count is an estimate; then it proves nothing. */
const shortfall = (
  { nbHits, exhaustiveNbHits }: Answers,
  read: number,
): { failure?: SourceFailure } => {
  if (nbHits === undefined || exhaustiveNbHits === false || read >= nbHits) return {};
  const message = `${read} of ${nbHits} results could be read`;
  return { failure: { kind: 'short-listing', message } };
};
