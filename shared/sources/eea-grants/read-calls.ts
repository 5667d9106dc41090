import type { FailedRequest } from '../../http/fetch-failure.ts';
import { recordRejection } from '../rejections.ts';
import type { SourceFailure } from '../source.ts';
import { type AskPage, failureOf } from './read-site.ts';
import { type PageMeaning, understandPage } from './understand.ts';

/** Pages asked for at the same time: a small site is not to be hurried. */
const AT_ONCE = 2;

/** After so many pages that could not be had, the rest is left alone. */
const MOST_FAILURES = 5;

export type ReadCalls = { pages: PageMeaning[]; failure?: SourceFailure };

/** Reads the call pages. One that is gone (404, 410) is only rejected; any other failure makes the run partial. */
export const readCalls = async (
  ask: AskPage,
  calls: readonly URL[],
  listings: readonly string[],
  now: Date,
): Promise<ReadCalls> => {
  const waiting = [...calls];
  const pages: PageMeaning[] = [];
  const failures: FailedRequest[] = [];
  const worker = async (): Promise<void> => {
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      const answer = await ask(address);
      if (answer.ok) pages.push(understandPage(answer.value, { address, listings, now }));
      else {
        pages.push(unread(address, answer.error));
        if (!isGone(answer.error)) failures.push(answer.error);
      }
      if (failures.length >= MOST_FAILURES) waiting.length = 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const [first] = failures;
  return { pages, ...(first ? { failure: failureOf(first) } : {}) };
};

const isGone = (failure: FailedRequest): boolean =>
  failure.kind === 'http-status' && (failure.status === 404 || failure.status === 410);

const unread = ({ href }: URL, failure: FailedRequest): PageMeaning => ({
  kind: 'rejected',
  rejection: recordRejection(href, isGone(failure) ? 'gone' : failure.kind),
});
