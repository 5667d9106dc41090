import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isLoopback } from './fetch-address.ts';
import { isPublicAddress } from './public-address.ts';
import { NotPublicError, publicLookup, type ResolveName } from './public-lookup.ts';
import { type LoopbackRule, publicTarget } from './public-target.ts';

/** One request to an address that somebody else chose. */
export type PublicRequest = {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Ends the whole exchange, body of the answer included. */
  signal: AbortSignal;
};

export type PublicRequestDeps = {
  loopback: LoopbackRule;
  /** How names are resolved; as this machine does it unless given. */
  resolve?: ResolveName;
};

/**
 * Asks a server on the public internet, and no other: the connection goes to an address that was looked at, on a socket
 * of its own, so that none is left over from a name that meant something else. A redirect is an answer like any other.
 * Resolves when the head of the answer is there. Rejects with a NotPublicError before anything is sent, with what the
 * connection failed with, or when the signal aborts.
 */
export const publicRequest = async (
  { loopback, resolve }: PublicRequestDeps,
  address: string,
  { body, ...options }: PublicRequest,
): Promise<IncomingMessage> => {
  const target = publicTarget(address, loopback);
  if (!target.ok) throw new NotPublicError(target.error.why);
  const url = target.value;
  const lookup = publicLookup(resolve, whomToConnect(url, loopback));
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((answered, failed) => {
    const outgoing = send(url, { ...options, lookup, agent: false });
    outgoing.on('response', answered).on('error', failed);
    outgoing.end(body);
  });
};

const LOOPBACK_ADDRESS = /^(127(\.\d+){3}|::1)$/;

/** `localhost` means this machine; no other name may. */
const whomToConnect = (url: URL, loopback: LoopbackRule) =>
  loopback === 'allowed' && isLoopback(url)
    ? (address: string) => LOOPBACK_ADDRESS.test(address)
    : isPublicAddress;
