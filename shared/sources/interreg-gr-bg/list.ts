import { describeFailure } from '../../http/fetch-failure.ts';
import type { FetchText } from '../../http/fetch-response.ts';
import type { SourceFailure } from '../source.ts';
import { pageOfList } from './address.ts';
import { readListLinks } from './links.ts';

export const PAGE_HEADERS = { accept: 'text/html' };

const MOST_PAGES = 20;
const MOST_CALLS = 200;

/** The calls a list leads to, and why not all of them could be found, if so. */
export type CallList = { slugs: string[]; failure?: SourceFailure };

/**
 * Reads the list of calls, and the further pages it links to. The site keeps its closed calls listed, so a
 * page without any is not the list.
 */
export const readList = async (list: string, fetchText: FetchText): Promise<CallList> => {
  const slugs = new Set<string>();
  const waiting = [1];
  const asked = new Set<number>();
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    if (asked.size === MOST_PAGES) return stopped(slugs, `more than ${MOST_PAGES} pages`);
    asked.add(page);
    const url = pageOfList(list, page);
    const answer = await fetchText({
      method: 'GET',
      url,
      headers: PAGE_HEADERS,
      isWanted: (text) => text.includes('/call/'),
    });
    if (!answer.ok) {
      const { kind } = answer.error;
      return { slugs: [...slugs], failure: { kind, message: describeFailure(answer.error) } };
    }
    const links = readListLinks(answer.value.text, list);
    for (const slug of links.slugs) slugs.add(slug);
    const fresh = links.furtherPages.filter((next) => !asked.has(next) && !waiting.includes(next));
    waiting.push(...fresh);
  }
  if (slugs.size > MOST_CALLS) return stopped(slugs, `${slugs.size} calls`);
  const failure = { kind: 'no-calls', message: 'the list leads to no call' };
  return slugs.size === 0 ? { slugs: [], failure } : { slugs: [...slugs] };
};

const stopped = (slugs: ReadonlySet<string>, message: string): CallList => ({
  slugs: [...slugs].slice(0, MOST_CALLS),
  failure: { kind: 'beyond-reach', message },
});
