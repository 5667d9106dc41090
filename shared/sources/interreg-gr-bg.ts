import { describeFailure } from '../http/fetch-failure.ts';
import type { FetchText } from '../http/fetch-response.ts';
import { pageOfCall } from './interreg-gr-bg/address.ts';
import { PAGE_HEADERS, readList } from './interreg-gr-bg/list.ts';
import { readCallPage } from './interreg-gr-bg/page.ts';
import { INTERREG_GR_BG, toCall } from './interreg-gr-bg/to-call.ts';
import { pageRejection, recordRejection } from './rejections.ts';
import type { Source, SourceEnd, SourceFailure, SourcePage } from './source.ts';

export { GREECE_BULGARIA_CALLS, greeceBulgariaAddress } from './interreg-gr-bg/address.ts';

/** A site that fails so often in a row will not answer for the next call either. */
const MOST_FAILURES = 3;

/**
 * The calls of the programme Interreg Greece–Bulgaria by its own site: the list at `address` (see
 * `greeceBulgariaAddress`), then one page a call, one request at a time.
 */
export const interregGreeceBulgaria = (address: string): Source => ({
  id: INTERREG_GR_BG,
  async *collect({ fetchText }) {
    const { slugs, failure: unlisted } = await readList(address, fetchText);
    let failure = unlisted;
    let calls = 0;
    let inVain = 0;
    for (const slug of slugs) {
      const read = await readCall(address, slug, fetchText);
      failure ??= read.failure;
      calls += read.page.calls.length;
      inVain = read.failure ? inVain + 1 : 0;
      yield read.page;
      if (inVain === MOST_FAILURES) break;
    }
    yield endOf(calls, failure);
  },
});

type Read = { page: SourcePage; failure?: SourceFailure };

const readCall = async (address: string, slug: string, fetchText: FetchText): Promise<Read> => {
  const answer = await fetchText({
    method: 'GET',
    url: pageOfCall(address, slug),
    headers: PAGE_HEADERS,
    isWanted: (text) => /\bcall\b/i.test(text),
  });
  if (answer.ok) return { page: understood(slug, answer.value.text) };
  const { error } = answer;
  const message = describeFailure(error);
  // The list may still lead to a page that was taken down; that is an answer, not a failure to get one.
  if (error.kind === 'http-status' && (error.status === 404 || error.status === 410)) {
    return { page: rejected(slug, 'gone', message) };
  }
  const rejections = [pageRejection(slug, error.kind, message)];
  return {
    page: { kind: 'page', calls: [], rejections, seen: 0 },
    failure: { kind: error.kind, message },
  };
};

const understood = (slug: string, html: string): SourcePage => {
  const call = toCall(slug, readCallPage(html));
  return call.ok
    ? { kind: 'page', calls: [call.value.call], rejections: call.value.notes, seen: 1 }
    : rejected(slug, call.error.kind, call.error.found);
};

const rejected = (slug: string, reason: string, found?: string): SourcePage => ({
  kind: 'page',
  calls: [],
  rejections: [recordRejection(slug, reason, found)],
  seen: 1,
});

const endOf = (calls: number, failure: SourceFailure | undefined): SourceEnd => {
  if (!failure) return { kind: 'end', outcome: 'complete' };
  return { kind: 'end', outcome: calls > 0 ? 'partial' : 'failed', error: failure };
};
