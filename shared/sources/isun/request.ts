import { err, ok, type Result } from '../../domain/result.ts';
import type { OutgoingRequest } from '../../http/fetch-edge.ts';

/** Where ИСУН answers unless ISUN_URL says otherwise, and where people find its pages. */
export const ISUN_ORIGIN = 'https://eumis2020.government.bg';

/** The address all pages are asked under, from a setting: an origin, with a path before its own if need be. */
export const isunAddress = (
  setting: string = ISUN_ORIGIN,
): Result<string, { kind: 'bad-address' }> => {
  const address = URL.parse(setting);
  if (!address || !/^https?:$/.test(address.protocol)) return err({ kind: 'bad-address' });
  return ok(`${address.origin}${address.pathname.replace(/\/+$/, '')}`);
};

/** The request for the tree of open procedures. */
export const listingRequest = (address: string): OutgoingRequest =>
  page(`${address}/bg/s/Procedure/Active`);

/** The request for the page of one procedure. Never where the list says, so that it stays at our address. */
export const procedureRequest = (address: string, guid: string): OutgoingRequest =>
  page(`${address}${pathOf(guid)}`);

/** The page of a procedure for people. */
export const linkOf = (guid: string): string => `${ISUN_ORIGIN}${pathOf(guid)}`;

const pathOf = (guid: string): string => `/bg/s/Procedure/Info/${guid}`;

const page = (url: string): OutgoingRequest => ({
  method: 'GET',
  url,
  headers: { accept: 'text/html', 'accept-language': 'bg' },
});
