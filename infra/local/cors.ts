import type { IncomingMessage } from 'node:http';
import { CORS_POLICY } from '../cors-policy.ts';
import type { Page } from './pages/page.ts';

/** What a browser is told of a request from another origin; nothing unless the origin is one of `origins`. */
export const corsHeaders = (
  { headers: { origin } }: IncomingMessage,
  origins: readonly string[],
): Record<string, string> =>
  origin !== undefined && origins.includes(origin)
    ? {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': CORS_POLICY.responseHeaders.join(','),
        vary: 'origin',
      }
    : {};

/** The answer to a browser that asks beforehand; undefined for any other request. */
export const preflight = (
  request: IncomingMessage,
  origins: readonly string[],
): Page | undefined => {
  const allowed = corsHeaders(request, origins);
  const asks = request.headers['access-control-request-method'] !== undefined;
  if (request.method !== 'OPTIONS' || !asks || Object.keys(allowed).length === 0) return undefined;
  const headers = {
    ...allowed,
    'access-control-allow-methods': CORS_POLICY.methods.join(','),
    'access-control-allow-headers': CORS_POLICY.requestHeaders.join(','),
    'access-control-max-age': String(CORS_POLICY.maxAgeSeconds),
  };
  return { status: 204, headers, body: '' };
};
