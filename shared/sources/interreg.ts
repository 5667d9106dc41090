import { err, ok } from '../domain/result.ts';
import { describeFailure } from '../http/fetch-failure.ts';
import type { FetchJson } from '../http/fetch-response.ts';
import { type AskPage, type Listing, readListing } from './interreg/listing.ts';
import { callsRequest, type InterregAccess } from './interreg/request.ts';
import { settle } from './interreg/settle.ts';
import { INTERREG } from './interreg/to-call.ts';
import { Answers } from './interreg/wire.ts';
import type { Source, SourceEnd } from './source.ts';

export { type InterregAccess, interregAddress } from './interreg/request.ts';

/**
 * The calls of all Interreg programmes that interreg.eu lists, by the site's search at `address` (see
 * `interregAddress`). All pages are read before the first is handed on, because an index edited meanwhile
 * shifts rows between pages; after a failure those read by then still are.
 */
export const interreg = (address: string, access: InterregAccess = {}): Source => ({
  id: INTERREG,
  async *collect({ fetchJson }) {
    const listing = await readListing(asker(address, access, fetchJson));
    yield* settle(listing.pages);
    yield endOf(listing);
  },
});

const asker =
  (address: string, access: InterregAccess, fetchJson: FetchJson): AskPage =>
  async (page) => {
    const answer = await fetchJson(callsRequest(address, access, page));
    if (!answer.ok) {
      return err({ kind: answer.error.kind, message: describeFailure(answer.error) });
    }
    const parsed = Answers.safeParse(answer.value.json);
    return parsed.success
      ? ok(parsed.data)
      : err({ kind: 'bad-shape', message: `page ${page + 1} is not a list of results` });
  };

const endOf = ({ pages, failure }: Listing): SourceEnd => {
  if (!failure) return { kind: 'end', outcome: 'complete' };
  const some = pages.some(
    (page) => 'rows' in page && page.rows.some(({ kind }) => kind === 'call'),
  );
  return { kind: 'end', outcome: some ? 'partial' : 'failed', error: failure };
};
