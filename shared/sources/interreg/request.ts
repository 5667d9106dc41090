import { err, ok, type Result } from '../../domain/result.ts';
import type { OutgoingRequest } from '../../http/fetch-edge.ts';

/** The index behind the page "Open & Coming Calls" in English. */
const INDEX = 'prod_en-us_content';
const QUERIES = '/1/indexes/*/queries';

/** Rows asked for a page; the search gives no more than a thousand in all. */
export const PAGE_SIZE = 100;

/** What the site's search wants to be told by whoever asks; settings, because the site changes them. */
export type InterregAccess = { appId?: string | undefined; apiKey?: string | undefined };

/** What is read of a call; the time of its last edit says nothing about it and is left out. */
const FIELDS = [
  'contentType',
  'contentUrl',
  'nodeName',
  'title',
  'callStatus',
  'callOpenDate',
  'callDeadlineDate',
  'callEligibleCountryNames',
  'callEligibleCountryNuts',
  'callEligibleRegionNames',
  'callEligibleRegionNuts',
  'callThemes',
  'themes',
  'targetAudience',
  'associatedProgrammes',
  'callExternalUrl',
];

/**
 * The address of the search from a setting, or from the application id alone, which names its host. There is
 * no address by default: without either the source is `not-set`. A bare origin gets the search's own path.
 */
export const interregAddress = (
  setting?: string,
  appId?: string,
): Result<string, { kind: 'bad-address' | 'not-set' }> => {
  const hosted = appId === undefined ? undefined : `https://${appId.toLowerCase()}-dsn.algolia.net`;
  const named = setting ?? hosted;
  if (named === undefined) return err({ kind: 'not-set' });
  const address = URL.parse(named);
  if (!address || !/^https?:$/.test(address.protocol)) return err({ kind: 'bad-address' });
  if (address.pathname === '/') address.pathname = QUERIES;
  return ok(address.href);
};

/** The request for one page of calls, counted from 0, whatever their status. */
export const callsRequest = (
  address: string,
  { appId, apiKey }: InterregAccess,
  page: number,
): OutgoingRequest => ({
  method: 'POST',
  url: address,
  headers: {
    'content-type': 'application/json',
    ...(appId === undefined ? {} : { 'x-algolia-application-id': appId }),
    ...(apiKey === undefined ? {} : { 'x-algolia-api-key': apiKey }),
  },
  body: JSON.stringify({
    requests: [
      {
        indexName: INDEX,
        query: '',
        filters: 'contentType:callForProjectsPage',
        hitsPerPage: PAGE_SIZE,
        page,
        attributesToRetrieve: FIELDS,
        attributesToHighlight: [],
      },
    ],
  }),
});
