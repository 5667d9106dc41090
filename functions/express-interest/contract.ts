import * as z from 'zod';
import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import {
  INTEREST_EXAMPLE,
  PARTNER_EXAMPLE,
  SEARCH_ID_EXAMPLE,
} from '../../shared/http/views/partner-example.ts';
import { InterestView } from '../../shared/http/views/partner-view.ts';
import { AnswerInterestRequest, WithdrawInterestRequest } from './answer.ts';
import { ExpressInterestRequest } from './express.ts';
import { ListInterestsRequest } from './list-interests.ts';

const OF_SEARCH = { id: 'Of the partner search.' };
const OF_BOTH = { ...OF_SEARCH, from: 'The party that expressed the interest.' };
const NAMED = { id: SEARCH_ID_EXAMPLE, from: PARTNER_EXAMPLE.id };

export const contracts: Contracts = {
  'GET /partner-searches/{id}/interests': {
    operationId: 'listInterests',
    summary: 'Lists the interest in a partner search: all for its owner, for others their own',
    tag: 'partners',
    request: ListInterestsRequest,
    about: OF_SEARCH,
    example: { params: { id: SEARCH_ID_EXAMPLE } },
    answers: {
      200: jsonAnswer('The interest.', z.object({ items: z.array(InterestView) }), {
        items: [INTEREST_EXAMPLE],
      }),
    },
    problems: ['not-found'],
  },
  'POST /partner-searches/{id}/interests': {
    operationId: 'expressInterest',
    summary: 'Expresses interest in a partner search',
    description: 'The same request again changes nothing.',
    tag: 'partners',
    request: ExpressInterestRequest,
    about: OF_SEARCH,
    example: {
      params: { id: SEARCH_ID_EXAMPLE },
      body: { request: 'i-1', from: PARTNER_EXAMPLE.id, message: INTEREST_EXAMPLE.message },
    },
    answers: {
      200: jsonAnswer('It was expressed before.', InterestView, INTEREST_EXAMPLE),
      201: jsonAnswer('It is expressed.', InterestView, INTEREST_EXAMPLE),
    },
    problems: ['not-found', 'conflict', 'too-many-requests'],
  },
  'POST /partner-searches/{id}/interests/{from}/answer': {
    operationId: 'answerInterest',
    summary: 'Accepts or declines an interest, for the owner of the search',
    tag: 'partners',
    request: AnswerInterestRequest,
    about: OF_BOTH,
    example: { params: NAMED, body: { answer: 'accepted' } },
    answers: {
      200: jsonAnswer('The interest as it is now.', InterestView, {
        ...INTEREST_EXAMPLE,
        state: 'accepted',
        answeredAt: '2026-08-18T06:00:00.000Z',
        contact: { party: PARTNER_EXAMPLE.id, email: 'dimos@komotini.example' },
      }),
    },
    problems: ['not-found', 'conflict'],
  },
  'POST /partner-searches/{id}/interests/{from}/withdrawal': {
    operationId: 'withdrawInterest',
    summary: 'Takes an interest back, for whoever expressed it',
    tag: 'partners',
    request: WithdrawInterestRequest,
    about: OF_BOTH,
    example: { params: NAMED },
    answers: {
      200: jsonAnswer('The interest as it is now.', InterestView, {
        ...INTEREST_EXAMPLE,
        state: 'withdrawn',
      }),
    },
    problems: ['not-found', 'conflict'],
  },
};
