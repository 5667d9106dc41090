import * as z from 'zod';
import { err, ok, type Result } from '../domain/result.ts';
import { isLoopback } from './fetch-address.ts';
import { isPublicAddress, literalAddress } from './public-address.ts';

/** Whether this machine may be asked too, also by plain HTTP: only where the service itself runs on one machine. */
export type LoopbackRule = 'allowed' | 'refused';

/** The setting `LOOPBACK_ADDRESSES`, which no deployment has. */
export const LoopbackEnvironment = z.object({
  LOOPBACK_ADDRESSES: z.enum(['allowed', 'refused']).default('refused'),
});

export type NotAllowed = { kind: 'not-allowed'; why: string };

/**
 * An address that somebody else chose and this service may ask: https, without a user part, on port 443 or from 1024 on
 * (below lie the services of a machine's own network), and no address but a public one. What a name stands for is
 * looked at when it is connected to (`publicLookup`).
 */
export const publicTarget = (text: string, loopback: LoopbackRule): Result<URL, NotAllowed> => {
  const url = URL.parse(text);
  if (!url) return refused('It cannot be read as an address.');
  if (url.username !== '' || url.password !== '')
    return refused('It carries a user or a password.');
  if (loopback === 'allowed' && isLoopback(url) && /^https?:$/.test(url.protocol)) return ok(url);
  if (url.protocol !== 'https:') return refused('Only https is taken.');
  if (url.port !== '' && Number(url.port) < 1024)
    return refused('Only port 443 and those from 1024 on are taken.');
  return hostFault(url) ?? ok(url);
};

/** A name without a dot is one of a network of its own, never of the public name system. */
const hostFault = (url: URL) => {
  const literal = literalAddress(url);
  if (literal === undefined) {
    return url.hostname.includes('.') ? undefined : refused('Its host is no public name.');
  }
  return isPublicAddress(literal) ? undefined : refused('Its host is no public address.');
};

const refused = (why: string) => err<NotAllowed>({ kind: 'not-allowed', why });
