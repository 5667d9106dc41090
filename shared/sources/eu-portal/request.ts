import { err, ok, type Result } from '../../domain/result.ts';
import type { OutgoingRequest } from '../../http/fetch-edge.ts';

/** Where the portal answers unless EU_PORTAL_URL says otherwise. */
export const EU_PORTAL_SEARCH = 'https://api.tech.ec.europa.eu/search-api/prod/rest/search';

/** The most rows the search gives a page, whatever is asked. */
const PAGE_SIZE = 100;

/** Record types: grant topics, calls of external action, calls of funded projects (cascade). */
export const TYPE = { topic: '1', external: '2', cascade: '8' } as const;

export const STATUS = { forthcoming: '31094501', open: '31094502' } as const;

const TERMS = { type: Object.values(TYPE), status: Object.values(STATUS) };

const FIELDS = [
  'type',
  'identifier',
  'reference',
  'callIdentifier',
  'title',
  'callTitle',
  'status',
  'language',
  'startDate',
  'deadlineDate',
  'deadlineModel',
  'frameworkProgramme',
  'typesOfAction',
  'keywords',
  'tags',
  'budgetOverview',
  'budget',
  'descriptionByte',
  'description',
  'url',
  'DATASOURCE',
];

/** The address of the search from a setting: a bare origin gets the portal's own path. */
export const searchAddress = (
  setting: string = EU_PORTAL_SEARCH,
): Result<string, { kind: 'bad-address' }> => {
  const address = URL.parse(setting);
  if (!address || !/^https?:$/.test(address.protocol)) return err({ kind: 'bad-address' });
  if (address.pathname === '/') address.pathname = new URL(EU_PORTAL_SEARCH).pathname;
  return ok(address.href);
};

/**
 * The request for one page of open and forthcoming calls, of one programme or of all. Each part must
 * carry the content type application/json: the portal ignores any other without a word and answers
 * with everything it has.
 */
export const searchRequest = (
  address: string,
  page: number,
  programme?: string,
): OutgoingRequest => {
  const url = new URL(address);
  url.searchParams.set('apiKey', 'SEDIA');
  url.searchParams.set('text', '***');
  url.searchParams.set('pageSize', String(PAGE_SIZE));
  url.searchParams.set('pageNumber', String(page));
  const terms = programme === undefined ? TERMS : { ...TERMS, frameworkProgramme: [programme] };
  const must = Object.entries(terms).map(([field, values]) => ({ terms: { [field]: values } }));
  const body = new FormData();
  body.set('query', jsonPart({ bool: { must } }));
  body.set('languages', jsonPart(['en']));
  body.set('sort', jsonPart({ order: 'DESC', field: 'relevance' }));
  body.set('displayFields', jsonPart(FIELDS));
  return { method: 'POST', url: url.href, body };
};

const jsonPart = (value: unknown): Blob =>
  new Blob([JSON.stringify(value)], { type: 'application/json' });
