const MOST = 200;

const bareHost = (url: URL): string => url.host.replace(/^www\./, '');

/**
 * An address on the same site as `base`, in the form under which pages are compared and fetched: the origin
 * that was configured, with or without www; no fragment. Undefined for any other site.
 */
export const onSameSite = (href: string, base: URL): URL | undefined => {
  const url = URL.parse(href, base.href);
  if (!url || !/^https?:$/.test(url.protocol) || bareHost(url) !== bareHost(base)) return undefined;
  if (url.username + url.password !== '') return undefined;
  const same = new URL(base.origin);
  same.pathname = url.pathname;
  same.search = url.search;
  return same;
};

/** Those of the addresses that are on the same site, each once. */
export const linksFrom = (hrefs: readonly string[], base: URL): string[] => [
  ...new Set(hrefs.slice(0, MOST).flatMap((href) => onSameSite(href, base)?.href ?? [])),
];
