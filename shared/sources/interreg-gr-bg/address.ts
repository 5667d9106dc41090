import { err, ok, type Result } from '../../domain/result.ts';

/** The programme's list of calls, unless INTERREG_GR_BG_URL says otherwise. */
export const GREECE_BULGARIA_CALLS = 'https://www.greece-bulgaria.eu/calls/';

const OWN_HOSTS = new Set(['www.greece-bulgaria.eu', 'greece-bulgaria.eu']);

/** The address of the list of calls from a setting: a bare origin gets the site's own path. */
export const greeceBulgariaAddress = (
  setting: string = GREECE_BULGARIA_CALLS,
): Result<string, { kind: 'bad-address' }> => {
  const address = URL.parse(setting);
  if (!address || !/^https?:$/.test(address.protocol)) return err({ kind: 'bad-address' });
  if (address.pathname === '/') address.pathname = new URL(GREECE_BULGARIA_CALLS).pathname;
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  [address.search, address.hash] = ['', ''];
  return ok(address.href);
};

/** A link of the site, wherever its pages are served from: they name each other by the public address. */
export const isOfSite = (link: URL, list: string): boolean =>
  link.host === new URL(list).host || OWN_HOSTS.has(link.hostname);

/** Where the page of a call is asked for: beside the list. */
export const pageOfCall = (list: string, slug: string): string =>
  new URL(`../call/${slug}/`, list).href;

/** Where people read the call. */
export const publicPageOf = (slug: string): string => pageOfCall(GREECE_BULGARIA_CALLS, slug);

/** A further page of the list. */
export const pageOfList = (list: string, page: number): string =>
  page === 1 ? list : new URL(`page/${page}/`, list).href;
