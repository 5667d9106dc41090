import { err, ok, type Result } from '../../domain/result.ts';
import type { OutgoingRequest } from '../../http/fetch-edge.ts';
import { type FailedRequest, placeOf } from '../../http/fetch-failure.ts';
import type { FetchText } from '../../http/fetch-response.ts';

/** Asks for a page until one comes that `read` finds its landmarks in, or patience ends. */
export const askPage = async <T extends object>(
  fetchText: FetchText,
  request: OutgoingRequest,
  read: (html: string) => T | undefined,
): Promise<Result<T, FailedRequest>> => {
  const look = (html: string) => (isWhole(html) ? read(html) : undefined);
  const answer = await fetchText({ ...request, isWanted: (html) => look(html) !== undefined });
  if (!answer.ok) return answer;
  const page = look(answer.value.text);
  const { attempts } = answer.value;
  return page ? ok(page) : err({ kind: 'unexpected-page', where: placeOf(request.url), attempts });
};

/** A page that opens and never closes broke off on the way; what came would read like a shorter page. */
const isWhole = (html: string): boolean => !/<html[\s>]/i.test(html) || /<\/html\s*>/i.test(html);
