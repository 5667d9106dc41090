import { readCalls } from './eea-grants/read-calls.ts';
import { findCalls, pageAsker } from './eea-grants/read-site.ts';
import { settle } from './eea-grants/settle.ts';
import { EEA_GRANTS } from './eea-grants/to-call.ts';
import type { Source } from './source.ts';

export { EEA_GRANTS_SITE, eeaGrantsAddresses } from './eea-grants/address.ts';

/**
 * The EEA and Norway Grants: call pages that `listings` lead to (see `eeaGrantsAddresses`), on eeagrants.org
 * and on sites of fund operators, read by their labels. All pages are read before any is handed on, because
 * news of an extended deadline is about a call on another page.
 */
export const eeaGrants = (listings: readonly string[]): Source => ({
  id: EEA_GRANTS,
  async *collect({ fetchText, now }) {
    const ask = pageAsker(fetchText);
    const found = await findCalls(ask, listings);
    const read = await readCalls(ask, found.calls, listings, now());
    const page = settle(read.pages);
    const rejections = [...found.notes, ...page.rejections];
    if (page.seen > 0 || rejections.length > 0) yield { ...page, rejections };
    const failure = found.failure ?? read.failure;
    if (!failure) yield { kind: 'end', outcome: 'complete' };
    else
      yield { kind: 'end', outcome: page.calls.length > 0 ? 'partial' : 'failed', error: failure };
  },
});
