import * as z from 'zod';
import {
  type Answer,
  type Contracts,
  emptyAnswer,
  jsonAnswer,
  pageAnswer,
} from '../../shared/http/contract.ts';
import { ShowContractRequest, ShowProblemRequest, SignedInRequest } from './request.ts';

const HEADERS = { etag: 'Changes with what it marks.', 'cache-control': 'An hour, for everybody.' };

const unchanged: Answer = emptyAnswer('It is still the one of `If-None-Match`.', HEADERS);

const OpenApi = z.looseObject({ openapi: z.literal('3.1.1'), paths: z.looseObject({}) });

export const contracts: Contracts = {
  'GET /openapi.json': {
    operationId: 'getContract',
    summary: 'Gives this document',
    tag: 'service',
    request: ShowContractRequest,
    answers: {
      200: jsonAnswer('OpenAPI 3.1.', OpenApi, { openapi: '3.1.1', paths: {} }, HEADERS),
      304: unchanged,
    },
  },
  'GET /docs': {
    operationId: 'readContract',
    summary: 'Shows this document to people',
    tag: 'service',
    request: ShowContractRequest,
    answers: { 200: pageAnswer('The page.', HEADERS), 304: unchanged },
  },
  'GET /problems/{type}': {
    operationId: 'explainProblem',
    summary: 'Explains a kind of refusal, and what to do about it',
    tag: 'service',
    request: ShowProblemRequest,
    about: { type: 'The last part of the `type` of a problem.' },
    example: { params: { type: 'bad-request' } },
    answers: { 200: pageAnswer('The page.', HEADERS), 304: unchanged },
    problems: ['not-found'],
  },
  'GET /signed-in': {
    operationId: 'endSignIn',
    summary: 'Hands over the code with which a sign-in ends',
    tag: 'pages',
    request: SignedInRequest,
    about: {
      code: 'To be taken to the token endpoint, with the verifier of the sign-in.',
      error: 'Why nobody was signed in.',
    },
    answers: { 200: pageAnswer('The page.', { 'cache-control': 'Kept by no cache.' }) },
  },
};
