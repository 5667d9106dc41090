import { err, ok, type Result } from '../../domain/result.ts';

/** Where the portal keeps the file unless EU_PORTAL_BULK_URL says otherwise. */
export const EU_PORTAL_BULK_FILE =
  'https://ec.europa.eu/info/funding-tenders/opportunities/data/referenceData/grantsTenders.json';

/** The address of the file from a setting: a bare origin gets the portal's own path. */
export const bulkAddress = (
  setting: string = EU_PORTAL_BULK_FILE,
): Result<string, { kind: 'bad-address' }> => {
  const address = URL.parse(setting);
  if (!address || !/^https?:$/.test(address.protocol)) return err({ kind: 'bad-address' });
  if (address.pathname === '/') address.pathname = new URL(EU_PORTAL_BULK_FILE).pathname;
  return ok(address.href);
};

/** Whether an answer begins as the file does; a page of a firewall begins with markup. */
export const beginsAsFile = (start: string): boolean => /^\s*(?:\{|$)/.test(start);
