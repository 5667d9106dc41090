import type { Result } from '../../domain/result.ts';
import { jsonOf, pageRejection } from '../rejections.ts';
import type { SourceFailure } from '../source.ts';
import type { ReadPage } from './settle.ts';
import { understandRow } from './understand.ts';
import { referenceOf, type SearchAnswer } from './wire.ts';

/** The search gives nothing beyond this many results. */
export const REACH = 10_000;
const MOST_PAGES = 1000;
const MOST_FAILED_PAGES = 2;
const MOST_REPEATS = 3;

/** What was read of a listing, and why not all of it, if so. */
export type Listing = { pages: ReadPage[]; total: number; failure?: SourceFailure };

/** Asks for one page of the listing, counted from 1. */
export type AskPage = (page: number) => Promise<Result<SearchAnswer, SourceFailure>>;

/** Trouble of one page only; a server that does not answer will not answer for the next page either. */
const UNREADABLE = new Set(['truncated', 'bad-shape', 'too-large']);

/**
 * Reads a listing page by page until all of it is there or the server gives up. A page that fails for good
 * or is an earlier one again is noted and passed over, so that the others get through; a second failure, a
 * server that does not answer at all, or one that only repeats itself, ends the reading.
 *
 * @param within names the part of the whole that is read, for people: `programme 43108390`
 * @param longest a listing with more results is left after its first page, to be split
 */
export const readListing = async (
  ask: AskPage,
  within = '',
  longest = Number.POSITIVE_INFINITY,
): Promise<Listing> => {
  const reading = new Reading(longest);
  for (let page = 1; page <= MOST_PAGES; page++) {
    const place = `${within}${within && ', '}page ${page}`;
    const answer = await ask(page);
    const next = answer.ok
      ? reading.take(answer.value, place)
      : reading.miss(answer.error, place, page === 1);
    if (next === 'stop') break;
  }
  return reading.listing();
};

/** Whether a page holds rows and none of them is what was asked for: the server ignored the query. */
export const ignoresQuery = (page: ReadPage | undefined): boolean =>
  page !== undefined &&
  'rows' in page &&
  page.rows.length > 0 &&
  page.rows.every((row) => row.kind === 'rejected' && row.rejection.reason === 'not-asked-for');

class Reading {
  #pages: ReadPage[] = [];
  #known = new Set<string>();
  #total: number | undefined;
  #failed = 0;
  #repeats = 0;
  #failure: SourceFailure | undefined;
  readonly #longest: number;

  constructor(longest: number) {
    this.#longest = longest;
  }

  miss(failure: SourceFailure, place: string, first: boolean): 'go-on' | 'stop' {
    this.#failure ??= failure;
    this.#failed++;
    this.#pages.push({ rejection: pageRejection(place, failure.kind, failure.message) });
    if (first && !UNREADABLE.has(failure.kind)) return 'stop';
    return this.#failed >= MOST_FAILED_PAGES ? 'stop' : 'go-on';
  }

  take({ results, totalResults }: SearchAnswer, place: string): 'go-on' | 'stop' {
    this.#total = totalResults ?? this.#total;
    if (results.length === 0) return 'stop';
    const keys = results.map(keyOf);
    const again = keys.every((key) => this.#known.has(key));
    for (const key of keys) this.#known.add(key);
    const rows = results.map((row, index) => understandRow(row, `${place}, row ${index + 1}`));
    this.#pages.push({ place, rows, again });
    return again ? this.#repeated(place) : this.#enough();
  }

  listing(): Listing {
    const total = this.#total ?? this.#known.size;
    const failure = this.#failure ?? this.#shortfall(total);
    return { pages: this.#pages, total, ...(failure ? { failure } : {}) };
  }

  #repeated(place: string): 'go-on' | 'stop' {
    this.#repeats++;
    this.#failure ??= { kind: 'repeated', message: `${place} is an earlier page again` };
    return this.#repeats >= MOST_REPEATS ? 'stop' : 'go-on';
  }

  #enough(): 'go-on' | 'stop' {
    const total = this.#total ?? REACH;
    const leave = total > this.#longest || (total > REACH && ignoresQuery(this.#pages[0]));
    return leave || this.#known.size >= Math.min(REACH, total) ? 'stop' : 'go-on';
  }

  #shortfall(total: number): SourceFailure | undefined {
    if (total > REACH && ignoresQuery(this.#pages[0])) {
      return { kind: 'query-ignored', message: `the query was ignored: ${total} results` };
    }
    if (this.#known.size >= total) return undefined;
    const kind = total > REACH ? 'beyond-reach' : 'short-listing';
    return { kind, message: `${this.#known.size} of ${total} results could be read` };
  }
}

/** What a row is recognised by when it comes again. */
const keyOf = (row: unknown): string => referenceOf(row) ?? jsonOf(row);
