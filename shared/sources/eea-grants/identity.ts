import { createHash } from 'node:crypto';

const LONGEST = 120;

/**
 * The identity of a call: the path of its page within its listing, or on its site, and the site where that
 * is not the first one. It holds no character that would mean something in an address.
 */
export const sourceIdOf = (page: URL, listings: readonly string[]): string => {
  const [first = ''] = listings;
  const base = listings.map((listing) => new URL(listing).pathname.replace(/\/*$/, '/'));
  const within = base.find((path) => page.pathname.startsWith(path));
  const own = page.origin === new URL(first).origin;
  const short = own && within === base[0] ? page.pathname.slice(within?.length ?? 1) : '';
  const path = short || page.pathname.slice(1);
  const site = own ? '' : `${page.hostname.replace(/^www\./, '')}.`;
  return shortened(`${site}${readable(`${path}${page.search}`)}`);
};

/** The last part of the path: how a site itself tells its pages apart. */
export const slugOf = (page: URL): string =>
  shortened(readable(page.pathname.split('/').findLast((part) => part !== '') ?? page.hostname));

/** Unescaped, lower case kept; everything but letters, digits, dots and hyphens becomes a dot. */
const readable = (path: string): string => {
  const plain = path.replace(/\/+$/, '');
  return unescaped(plain)
    .replace(/[^\p{L}\p{N}._-]+/gu, '.')
    .replace(/^\.+|\.+$/g, '');
};

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return text;
  }
};

const shortened = (name: string): string => {
  const id = name === '' ? 'page' : name;
  if (id.length <= LONGEST) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `${id.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}-${hash}`;
};
