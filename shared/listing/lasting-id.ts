import { createHash } from 'node:crypto';
import type { CallId } from '../domain/ids.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

/** The namespace that RFC 9562 (6.6) gives to URLs. */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** A name-based UUID of version 5 (RFC 9562, 5.5): the same for the same name, now and everywhere. */
const uuidV5 = (namespace: string, name: string): string => {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Names of ours are told apart from others in the namespace of calls, which is itself named in that of URLs. */
const CALLS_NAMESPACE = uuidV5(URL_NAMESPACE, 'urn:grantbridge:calls');

/** What a call is known by where an id must be a UUID: made of our own id, it needs no table and never changes. */
export const uuidOf = (id: CallId): string => uuidV5(CALLS_NAMESPACE, id);

/**
 * The id of a call that lasts: of those that are one, the id of the first that was seen. Which of them speaks for the
 * others may change with what its source says.
 */
export const lastingIdOf = ({ id, provenance }: IndexedCall): CallId => {
  const [first] = provenance.toSorted(
    (a, b) =>
      Date.parse(a.firstSeenAt) - Date.parse(b.firstSeenAt) || (a.callId < b.callId ? -1 : 1),
  );
  return first?.callId ?? id;
};

/** What a feed is known by, whatever address it is read from. No call has an id with a space in it. */
export const feedUuid = (name: string): string => uuidV5(CALLS_NAMESPACE, `feed ${name}`);
