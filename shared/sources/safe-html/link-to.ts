const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const LONGEST = 2000;

/**
 * Where a link of a description leads, as a whole address: to a page or a mailbox. Undefined for everything else,
 * for an address with a user in it, and for one that depends on a page we do not know.
 */
export const linkTo = (href: string, base: string | undefined): string | undefined => {
  if (href.length > LONGEST) return undefined;
  const url = URL.parse(href, base);
  if (!url || !PROTOCOLS.has(url.protocol) || url.username + url.password !== '') return undefined;
  return url.href.length > LONGEST ? undefined : url.href;
};
