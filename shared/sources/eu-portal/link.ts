import { TYPE } from './request.ts';
import type { Row } from './wire.ts';

const PORTAL =
  'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities';

/**
 * The page of a call for people, and whether the given address had to be refused. Topics get their page by
 * identifier, because what older rows give answers 404. The others are where the row says, https only; where
 * that had to be refused, a search for them.
 */
export const linkOf = (identifier: string, row: Row): { url: string; refused?: string } => {
  const code = encodeURIComponent(identifier);
  if (row.metadata.type === TYPE.topic) return { url: `${PORTAL}/topic-details/${code}` };
  const given = row.url ?? row.metadata.url;
  const address = URL.parse(given ?? '');
  const safe = address?.protocol === 'https:' && address.username + address.password === '';
  if (address && safe && address.href.length <= 2000) return { url: address.href };
  const search = `${PORTAL}/calls-for-proposals?keywords=${code}`;
  return { url: search, ...(given === undefined ? {} : { refused: given }) };
};
