import { err, ok, type Result } from '../domain/result.ts';
import type { FetchFailure } from './fetch-failure.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address that may be fetched: https, or plain http on this machine; no user part. */
export const allowedAddress = (url: string): Result<URL, FetchFailure> => {
  const parsed = URL.parse(url);
  if (!parsed) return refused('the address cannot be read');
  if (parsed.username || parsed.password) return refused('the address carries a user');
  const local = parsed.protocol === 'http:' && LOOPBACK.has(parsed.hostname);
  return parsed.protocol === 'https:' || local ? ok(parsed) : refused('only https is fetched');
};

/**
 * Where a redirect may lead: the same origin only, so that a request never reaches a host nobody
 * configured. A POST is repeated only by 307 and 308, which keep method and body.
 */
export const allowedRedirect = (
  from: URL,
  response: Pick<Response, 'status' | 'headers'>,
  method: 'GET' | 'POST',
): Result<URL, FetchFailure> => {
  const target = URL.parse(response.headers.get('location') ?? '', from.href);
  if (!target) return refused('a redirect without a target');
  if (target.origin !== from.origin) return refused(`a redirect to ${target.origin}`);
  if (target.username || target.password) return refused('a redirect that carries a user');
  const keepsBody = response.status === 307 || response.status === 308;
  return method === 'GET' || keepsBody ? ok(target) : refused('a redirect that drops the request');
};

const refused = (why: string) => err<FetchFailure>({ kind: 'not-allowed', why });
