import type { Validators } from '../domain/kept-answer.ts';

const LONGEST_TAG = 1000;
const LONGEST_DATE = 100;

/** What an answer may be known by again; undefined when it has nothing, or is not to be kept. */
export const validatorsOf = ({ headers }: Pick<Response, 'headers'>): Validators | undefined => {
  if (/\bno-store\b/i.test(headers.get('cache-control') ?? '')) return undefined;
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  const tagged = etag !== null && etag !== '' && etag.length <= LONGEST_TAG;
  const dated = lastModified !== null && lastModified !== '' && lastModified.length <= LONGEST_DATE;
  if (!tagged && !dated) return undefined;
  return { ...(tagged ? { etag } : {}), ...(dated ? { lastModified } : {}) };
};

/** The headers that ask for anything newer only. A tag goes before a date (RFC 9110, 13.1.3). */
export const conditionOf = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag === undefined ? {} : { 'if-none-match': etag }),
  ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
});

/** Whether headers ask for anything newer only. */
export const isConditional = (headers: Readonly<Record<string, string>>): boolean =>
  'if-none-match' in headers || 'if-modified-since' in headers;
