/** Why one attempt, or at last the whole request, brought nothing usable. */
export type FetchFailure =
  | { kind: 'http-status'; status: number; retryAfterMs?: number }
  | { kind: 'timeout'; afterMs: number }
  /** The answer began and then nothing more came of it. */
  | { kind: 'stalled'; afterMs: number }
  | { kind: 'network'; code: string }
  /** Something else came with success, as a bot page does: `found` is its media type. */
  | { kind: 'not-json'; found: string }
  /** A page came, but not the one that was asked for. */
  | { kind: 'unexpected-page' }
  | { kind: 'truncated' }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'not-allowed'; why: string };

/** A request that is given up: the last failure, where it was met, and after how many attempts. */
export type FailedRequest = FetchFailure & { where: string; attempts: number };

/** The address without its query and user part, which may hold secrets. */
export const placeOf = (url: string): string => {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.origin}${parsed.pathname}` : 'an address that cannot be read';
};

/** One line for a log or a run record. Says nothing of query, headers or body. */
export const describeFailure = (failure: FailedRequest): string =>
  `${failure.where} ${said(failure)} (${failure.attempts} ${failure.attempts === 1 ? 'attempt' : 'attempts'})`;

const said = (failure: FetchFailure): string => {
  switch (failure.kind) {
    case 'http-status':
      return `answered with status ${failure.status}`;
    case 'timeout':
      return `did not answer in full within ${failure.afterMs} ms`;
    case 'stalled':
      return `stopped in mid-answer for ${failure.afterMs} ms`;
    case 'network':
      return `could not be reached: ${failure.code}`;
    case 'not-json':
      return `answered with ${failure.found} instead of JSON`;
    case 'unexpected-page':
      return 'answered with a page that was not asked for';
    case 'truncated':
      return 'sent an answer that breaks off';
    case 'too-large':
      return `sent more than ${failure.limitBytes} bytes`;
    case 'not-allowed':
      return `is not allowed: ${failure.why}`;
  }
};
