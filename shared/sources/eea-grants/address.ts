import { err, ok, type Result } from '../../domain/result.ts';
import { isLoopback } from '../../http/fetch-address.ts';

/** The site of the EEA and Norway Grants, unless EEA_GRANTS_URL says otherwise. */
export const EEA_GRANTS_SITE = 'https://eeagrants.org';

/** Where that site lists the calls of all countries. */
const LISTING = '/currently-available-funding';

/**
 * The listings to read, from a setting: one address, or several apart by commas. The first is that of
 * eeagrants.org; further ones are those of fund operators, such as the news or invitations of a programme
 * on eeagrants.bg, and may be written as a path on the first. A bare origin gets the path of the listing.
 */
export const eeaGrantsAddresses = (
  setting: string = EEA_GRANTS_SITE,
): Result<readonly string[], { kind: 'bad-address' }> => {
  const [first = '', ...others] = setting.split(',').map((part) => part.trim());
  const site = URL.parse(first);
  const listings = [site, ...others.map((other) => URL.parse(other, site?.origin))];
  const addresses = listings.flatMap((address) =>
    address && isWeb(address) ? [withPath(address)] : [],
  );
  return addresses.length === listings.length
    ? ok([...new Set(addresses)])
    : err({ kind: 'bad-address' });
};

const isWeb = ({ protocol, username, password }: URL): boolean =>
  /^https?:$/.test(protocol) && username + password === '';

const withPath = (address: URL): string => {
  if (address.pathname === '/') address.pathname = LISTING;
  address.hash = '';
  return address.href;
};

/**
 * Where people find a page: on the site itself, also when it was read from a copy on this machine, whose port is
 * another one each time.
 */
export const publicPageOf = (page: URL): string =>
  isLoopback(page) ? new URL(`${page.pathname}${page.search}`, EEA_GRANTS_SITE).href : page.href;
