import * as z from 'zod';
import { PartyId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import {
  type Contracts,
  jsonAnswer,
  named,
  type RouteContract,
} from '../../shared/http/contract.ts';
import {
  NOTICE_EXAMPLE,
  SEARCH_EXAMPLE,
  SEARCH_ID_EXAMPLE,
} from '../../shared/http/views/partner-example.ts';
import { SearchView } from '../../shared/http/views/partner-view.ts';
import { ModeratePartnerSearchRequest } from './moderate.ts';
import {
  ClosePartnerSearchRequest,
  PartnerSearchStepRequest,
  RevisePartnerSearchRequest,
} from './own-steps.ts';
import { PublishPartnerSearchRequest } from './publish.ts';
import { SuspendPartnerRequest } from './request.ts';

const PartnerSuspension = named(
  'PartnerSuspension',
  z.object({
    id: PartyId,
    suspended: z.boolean(),
    since: Instant.optional(),
    reason: z.string().optional(),
  }),
  'Whether a party is kept from seeking and answering partners; if so, since when and why.',
);

const OF_SEARCH = { id: 'Of the partner search.' };
const HERE = { params: { id: SEARCH_ID_EXAMPLE } };

/** A step with a search, which answers with the search as it is then. */
const step = (
  operationId: string,
  summary: string,
  request: RouteContract['request'],
  body?: object,
): RouteContract => ({
  ...{ operationId, summary, request, tag: 'partners', about: OF_SEARCH },
  example: body ? { ...HERE, body } : HERE,
  answers: { 200: jsonAnswer('The search as it is now.', SearchView, SEARCH_EXAMPLE) },
  problems: ['not-found', 'conflict'],
});

export const contracts: Contracts = {
  'POST /partner-searches': {
    operationId: 'publishPartnerSearch',
    summary: 'Hands a partner search in, or keeps a draft of it',
    description:
      'Somebody looks at it before others see it. The same `request` never makes a second one.',
    tag: 'partners',
    request: PublishPartnerSearchRequest,
    example: { body: { request: 'r-1', owner: 'BG-HKV32', ...NOTICE_EXAMPLE } },
    answers: {
      200: jsonAnswer('It was handed in before.', SearchView, SEARCH_EXAMPLE),
      201: jsonAnswer('It is handed in.', SearchView, SEARCH_EXAMPLE, {
        location: 'Where the search is.',
      }),
    },
    problems: ['not-found', 'conflict', 'too-many-requests'],
  },
  'PUT /partner-searches/{id}': step(
    'revisePartnerSearch',
    'Says something else in a partner search, which has to be looked at again',
    RevisePartnerSearchRequest,
    { ...NOTICE_EXAMPLE, version: 2 },
  ),
  'POST /partner-searches/{id}/submission': step(
    'submitPartnerSearch',
    'Hands in a partner search of which a draft was kept',
    PartnerSearchStepRequest,
  ),
  'POST /partner-searches/{id}/moderation': step(
    'moderatePartnerSearch',
    'Lets a partner search be seen, or rejects it with the reason',
    ModeratePartnerSearchRequest,
    { decision: 'approve' },
  ),
  'POST /partner-searches/{id}/closing': step(
    'closePartnerSearch',
    'Ends a partner search, and says with whom a partner was found',
    ClosePartnerSearchRequest,
    { foundWith: ['GR-0501'] },
  ),
  'POST /partner-searches/{id}/withdrawal': step(
    'withdrawPartnerSearch',
    'Takes a partner search back for good',
    PartnerSearchStepRequest,
  ),
  'PUT /partners/{id}/suspension': {
    operationId: 'suspendPartner',
    summary: 'Keeps a party from seeking and answering partners, or lets it again',
    description: 'Where nothing would change, the reason and moment of before stay.',
    tag: 'partners',
    request: SuspendPartnerRequest,
    about: { id: 'Of a municipality or another organisation.' },
    example: {
      params: { id: 'BG-HKV32' },
      body: { suspended: true, reason: 'Its notices are not in its own name' },
    },
    answers: {
      200: jsonAnswer('How it stands now.', PartnerSuspension, {
        id: 'BG-HKV32',
        suspended: true,
        since: '2026-08-17T06:00:00.000Z',
        reason: 'Its notices are not in its own name',
      }),
    },
    problems: ['not-found', 'conflict'],
  },
};
