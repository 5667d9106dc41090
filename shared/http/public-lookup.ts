import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { isPublicAddress } from './public-address.ts';

/** A name stands for an address that is not on the public internet, among others or alone. */
export class NotPublicError extends Error {
  override readonly name = 'NotPublicError';
  readonly code = 'ENOTPUBLIC';
}

/** Every address of a name. */
export type ResolveName = (name: string) => Promise<readonly { address: string; family: number }[]>;

const resolveAll = promisify(systemLookup);

/** As this machine resolves names. */
export const systemResolve: ResolveName = (name) => resolveAll(name, { all: true });

/**
 * A `lookup` for connections: gives the addresses of a name only when all of them pass. What it gives is what is
 * connected to, so that no second answer of the name server can lead elsewhere. Fails with a NotPublicError.
 */
export const publicLookup =
  (
    resolve: ResolveName = systemResolve,
    mayConnect: (address: string) => boolean = isPublicAddress,
  ): LookupFunction =>
  (name, options, done) => {
    const fail = (cause: NodeJS.ErrnoException): void => done(cause, '', 0);
    resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => mayConnect(address))) {
          return fail(new NotPublicError('the name leads to no public address'));
        }
        if (options.all) return done(null, [...addresses]);
        return done(null, first.address, first.family);
      },
      (cause: NodeJS.ErrnoException) => fail(cause),
    );
  };
