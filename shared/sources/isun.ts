import { describeFailure } from '../http/fetch-failure.ts';
import { askPage } from './isun/ask-page.ts';
import { readListing } from './isun/listing.ts';
import { readProcedurePage } from './isun/procedure-page.ts';
import { readProcedures } from './isun/reading.ts';
import { listingRequest, procedureRequest } from './isun/request.ts';
import { ISUN } from './isun/to-call.ts';
import type { Source } from './source.ts';

export { ISUN_ORIGIN, isunAddress } from './isun/request.ts';

/**
 * ИСУН 2020: the procedures of the EU funds in Bulgaria that the public list at `address` (see `isunAddress`)
 * shows as open, one request after another: the list, then the page of each. A page that cannot be read
 * costs only its procedure and makes the run partial. A page of the firewall comes with success; it is told
 * by what it lacks and is never taken for an empty list.
 */
export const isun = (address: string): Source => ({
  id: ISUN,
  async *collect({ fetchText, now }) {
    const listing = await askPage(fetchText, listingRequest(address), readListing);
    if (!listing.ok) {
      const { kind } = listing.error;
      const error = { kind, message: describeFailure(listing.error) };
      yield { kind: 'end', outcome: 'failed', error };
      return;
    }
    const ask = (guid: string) =>
      askPage(fetchText, procedureRequest(address, guid), readProcedurePage);
    yield* readProcedures(listing.value, ask, now);
  },
});
