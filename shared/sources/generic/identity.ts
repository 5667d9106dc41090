import { createHash } from 'node:crypto';

/** Names short and plain enough to stand as they are. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

/**
 * The identity of a record under its source. A name that is an address or has other signs in it is kept
 * readable in its last part and told apart by a hash of the whole.
 */
export const sourceIdOf = (name: string): string => {
  if (PLAIN.test(name)) return name;
  const hash = createHash('sha256').update(name.toWellFormed()).digest('hex').slice(0, 16);
  const tail = name
    .slice(-200)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(-40);
  return tail === '' ? hash : `${tail.replace(/^-+/, '')}-${hash}`;
};
