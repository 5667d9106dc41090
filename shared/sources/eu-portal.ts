import { err, ok, type Result } from '../domain/result.ts';
import { describeFailure } from '../http/fetch-failure.ts';
import type { FetchJson } from '../http/fetch-response.ts';
import { ignoresQuery, type Listing, REACH, readListing } from './eu-portal/listing.ts';
import { PROGRAMME_CODES } from './eu-portal/programmes.ts';
import { searchRequest } from './eu-portal/request.ts';
import { settle } from './eu-portal/settle.ts';
import { EU_PORTAL } from './eu-portal/to-call.ts';
import { SearchAnswer } from './eu-portal/wire.ts';
import type { Source, SourceEnd, SourceFailure } from './source.ts';

export { EU_PORTAL_SEARCH, searchAddress } from './eu-portal/request.ts';

/**
 * The EU Funding & Tenders portal: open and forthcoming topics, calls of external action, and cascade
 * calls, by its search at `address` (see `searchAddress`). All pages are read before the first is handed
 * on, because rows of one record may stand on several; after a failure those read by then still are.
 */
export const euPortal = (address: string): Source => ({
  id: EU_PORTAL,
  async *collect({ fetchJson }) {
    const ask = asker(address, fetchJson);
    const whole = await readListing((page) => ask(page), '', REACH);
    const listing = isTooLong(whole) ? await readByProgramme(ask, whole.total) : whole;
    yield* settle(listing.pages);
    yield endOf(listing);
  },
});

type Ask = (page: number, programme?: string) => Promise<Result<SearchAnswer, SourceFailure>>;

const asker =
  (address: string, fetchJson: FetchJson): Ask =>
  async (page, programme) => {
    const answer = await fetchJson(searchRequest(address, page, programme));
    if (!answer.ok) {
      return err({ kind: answer.error.kind, message: describeFailure(answer.error) });
    }
    const parsed = SearchAnswer.safeParse(answer.value.json);
    return parsed.success
      ? ok(parsed.data)
      : err({ kind: 'bad-shape', message: `page ${page} is not a list of results` });
  };

const isTooLong = ({ total, pages }: Listing): boolean => total > REACH && !ignoresQuery(pages[0]);

/** A listing longer than the search can reach, in parts of one programme each. */
const readByProgramme = async (ask: Ask, total: number): Promise<Listing> => {
  const parts: Listing[] = [];
  for (const programme of PROGRAMME_CODES) {
    const part = await readListing((page) => ask(page, programme), `programme ${programme}`);
    parts.push(part);
    // Not even a first page: the server has had enough.
    if (part.pages.length > 0 && !part.pages.some((page) => 'rows' in page)) break;
  }
  const reached = parts.reduce((sum, part) => sum + part.total, 0);
  const failure = parts.find((part) => part.failure)?.failure ?? unreached(reached, total);
  return { pages: parts.flatMap(({ pages }) => pages), total, ...(failure ? { failure } : {}) };
};

const unreached = (reached: number, total: number): SourceFailure | undefined =>
  reached >= total
    ? undefined
    : {
        kind: 'beyond-reach',
        message: `${reached} of ${total} results belong to programmes that are known`,
      };

const endOf = ({ pages, failure }: Listing): SourceEnd => {
  if (!failure) return { kind: 'end', outcome: 'complete' };
  const some = pages.some(
    (page) => 'rows' in page && page.rows.some(({ kind }) => kind === 'call'),
  );
  return { kind: 'end', outcome: some ? 'partial' : 'failed', error: failure };
};
