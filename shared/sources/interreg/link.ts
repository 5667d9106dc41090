import type { Hit } from './wire.ts';

const SITE = 'https://interreg.eu';
const ALL_CALLS = `${SITE}/calls-for-projects/`;
const LONGEST = 2000;

/**
 * Where people read the call: the programme's own page, for only it has the text; where its address cannot be
 * used, the page on interreg.eu. `refused` is an address that was given in vain.
 */
export const linkOf = (hit: Hit): { url: string; refused?: string } => {
  const given = hit.callExternalUrl;
  const external = URL.parse(given?.trim() ?? '');
  if (external && isSafe(external)) return { url: external.href };
  const url = pageOf(hit)?.href ?? ALL_CALLS;
  return { url, ...(given === undefined ? {} : { refused: given }) };
};

/** The last part of the page's path, which names the call in words; undefined when there is none. */
export const slugOf = (hit: Hit): string | undefined =>
  pageOf(hit)
    ?.pathname.split('/')
    .findLast((part) => part !== '');

const pageOf = ({ contentUrl }: Hit): URL | undefined => {
  if (contentUrl === undefined) return undefined;
  const page = URL.parse(contentUrl.slice(0, LONGEST), SITE);
  return page?.origin === SITE && isSafe(page) ? page : undefined;
};

const isSafe = (address: URL): boolean =>
  address.protocol === 'https:' &&
  address.username + address.password === '' &&
  address.href.length <= LONGEST;
