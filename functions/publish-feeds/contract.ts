import { type Contracts, emptyAnswer, type RouteContract } from '../../shared/http/contract.ts';
import { FeedRequest } from './request.ts';

const HEADERS = {
  etag: 'Changes with what it marks.',
  'last-modified': 'When something in it changed last.',
  'cache-control': 'A quarter of an hour, for everybody.',
};

const feedContract = (
  operationId: string,
  summary: string,
  type: string,
  what: string,
): RouteContract => ({
  ...{ operationId, summary, tag: 'standards', request: FeedRequest },
  about: {
    country: 'Only what is stated to be open to any of these countries; codes apart by commas.',
    theme: 'Only what is about any of these themes; codes apart by commas.',
    programme: 'Only of these programmes; codes apart by commas.',
    language: 'Of the words around the titles, and of the titles where the source has it.',
  },
  example: { query: { country: 'BG', language: 'bg' } },
  answers: {
    200: { what, contents: [{ type }], headers: HEADERS },
    304: emptyAnswer('Nothing changed since what the client has.', HEADERS),
  },
});

const NEW = 'The fifty calls, open or to come, that were seen first most lately.';

export const contracts: Contracts = {
  'GET /feeds/calls.rss': feedContract(
    'readRss',
    'Publishes new calls as RSS 2.0',
    'application/rss+xml',
    NEW,
  ),
  'GET /feeds/calls.atom': feedContract(
    'readAtom',
    'Publishes new calls as Atom',
    'application/atom+xml',
    NEW,
  ),
  'GET /feeds/deadlines.ics': feedContract(
    'readDeadlines',
    'Publishes the deadlines of all calls as a calendar to subscribe to',
    'text/calendar',
    'The deadlines still to come, as an iCalendar file (RFC 5545).',
  ),
};
