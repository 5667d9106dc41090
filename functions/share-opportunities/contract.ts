import {
  type Answer,
  type Contracts,
  emptyAnswer,
  jsonAnswer,
} from '../../shared/http/contract.ts';
import { PROBLEMS, type ProblemType } from '../../shared/http/problem.ts';
import {
  FoundOpportunitiesView,
  OneOpportunityView,
  OpportunitiesView,
  ProtocolErrorView,
} from './answer.ts';
import {
  GetOpportunityRequest,
  ListOpportunitiesRequest,
  SearchOpportunitiesRequest,
} from './request.ts';

const TAGGED = { etag: 'Changes with what it marks.' };

const unchanged = emptyAnswer('It is still the one of `If-None-Match`.', TAGGED);

const refusals = (...types: ProblemType[]): Record<number, Answer> =>
  Object.fromEntries(
    types.map((type) => {
      const { status, title } = PROBLEMS[type];
      const said = { type: `/problems/${type}`, title, status, detail: title };
      const example = { ...said, errors: [], message: `${title}: ${title}` };
      return [status, jsonAnswer(`${title}.`, ProtocolErrorView, example)];
    }),
  );

const ID = '5b7b8f0e-3c1d-5d6e-8a77-0c2f4a9d1e11';
const success = { status: 200 as const, message: 'Success' as const };
const page = { page: 1, pageSize: 100, totalItems: 1, totalPages: 1 };
const OPPORTUNITY = {
  ...{ id: ID, title: 'Town Twinning', description: 'Brings people of two towns together.' },
  status: { value: 'open' as const },
  source: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal',
  customFields: {},
  ...{ createdAt: '2026-06-02T02:15:04.000Z', lastModifiedAt: '2026-07-01T02:15:05.000Z' },
};

export const contracts: Contracts = {
  'GET /common-grants/opportunities': {
    operationId: 'listOpportunities',
    summary: 'Lists the calls as opportunities of CommonGrants, the last modified first',
    tag: 'standards',
    request: ListOpportunitiesRequest,
    about: { page: 'Which page, from 1.', pageSize: 'How many on it; never more than 100 are.' },
    answers: {
      200: jsonAnswer(
        'A page of them, with the beginnings of long descriptions.',
        OpportunitiesView,
        { ...success, items: [OPPORTUNITY], paginationInfo: page },
        TAGGED,
      ),
      304: unchanged,
      ...refusals('bad-request', 'internal-error'),
    },
    refusesByProtocol: true,
  },
  'POST /common-grants/opportunities/search': {
    operationId: 'searchOpportunities',
    summary: 'Searches the calls by the filters and the order of CommonGrants',
    tag: 'standards',
    request: SearchOpportunitiesRequest,
    example: { body: { filters: { status: { operator: 'in', value: ['open'] } } } },
    answers: {
      200: jsonAnswer('A page of what was found.', FoundOpportunitiesView, {
        ...{ ...success, items: [OPPORTUNITY], paginationInfo: page },
        sortInfo: { sortBy: 'lastModifiedAt', sortOrder: 'desc' },
        filterInfo: { filters: { status: { operator: 'in', value: ['open'] } } },
      }),
      ...refusals('bad-request', 'body-too-long', 'unsupported-media-type', 'internal-error'),
    },
    refusesByProtocol: true,
  },
  'GET /common-grants/opportunities/{id}': {
    operationId: 'getOpportunity',
    summary: 'Shows one call as an opportunity of CommonGrants',
    tag: 'standards',
    request: GetOpportunityRequest,
    about: { id: 'Of the opportunity.' },
    example: { params: { id: ID } },
    answers: {
      200: jsonAnswer(
        'The opportunity, with its whole description.',
        OneOpportunityView,
        { ...success, data: OPPORTUNITY },
        TAGGED,
      ),
      304: unchanged,
      ...refusals('bad-request', 'not-found', 'internal-error'),
    },
    refusesByProtocol: true,
  },
};
