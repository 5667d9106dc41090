import { err, ok, type Result } from '../domain/result.ts';
import type { FetchFailure } from './fetch-failure.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.has(hostname);

/**
 * An address that may be fetched: https, or plain http on this machine; no user part; of one of `origins`,
 * where they are given.
 */
export const allowedAddress = (
  url: string,
  origins?: ReadonlySet<string>,
): Result<URL, FetchFailure> => {
  const parsed = URL.parse(url);
  if (!parsed) return refused('the address cannot be read');
  if (parsed.username || parsed.password) return refused('the address carries a user');
  const local = parsed.protocol === 'http:' && isLoopback(parsed);
  if (parsed.protocol !== 'https:' && !local) return refused('only https is fetched');
  const known = origins?.has(parsed.origin) ?? true;
  return known ? ok(parsed) : refused(`${parsed.origin} is not configured`);
};

/**
 * Where a redirect may lead: the same origin, and for a GET another one of `origins`, so that a request never
 * reaches a host nobody configured. A POST is repeated only by 307 and 308, which keep method and body.
 */
export const allowedRedirect = (
  from: URL,
  response: Pick<Response, 'status' | 'headers'>,
  method: 'GET' | 'POST',
  origins?: ReadonlySet<string>,
): Result<URL, FetchFailure> => {
  const target = URL.parse(response.headers.get('location') ?? '', from.href);
  if (!target) return refused('a redirect without a target');
  const mayLeave = method === 'GET' && origins?.has(target.origin);
  if (target.origin !== from.origin && !mayLeave) return refused(`a redirect to ${target.origin}`);
  const keepsBody = response.status === 307 || response.status === 308;
  if (method === 'POST' && !keepsBody) return refused('a redirect that drops the request');
  return allowedAddress(target.href, origins);
};

const refused = (why: string) => err<FetchFailure>({ kind: 'not-allowed', why });
