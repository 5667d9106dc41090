import { type Contracts, jsonAnswer, pageOf } from '../../shared/http/contract.ts';
import {
  ListedProgrammeView,
  PROGRAMME_EXAMPLE,
  ProgrammeView,
} from '../../shared/http/views/programme-view.ts';
import { GetProgrammeRequest, ListProgrammesRequest } from './request.ts';

const { eligibility: _e, actionRules: _a, sources: _s, ...LISTED } = PROGRAMME_EXAMPLE;

export const contracts: Contracts = {
  'GET /programmes': {
    operationId: 'listProgrammes',
    summary: 'Lists programmes in the order of their codes, page by page',
    description:
      'A page may hold fewer than `limit`, even none, and still have a cursor. Withdrawn ones only where they are asked for.',
    tag: 'programmes',
    request: ListProgrammesRequest,
    about: {
      country: 'Only those that name this country among those whose applicants may apply.',
      text: 'Only those whose code or name has it in it.',
      withdrawn: 'Those that are not on offer any more, in place of those that are.',
    },
    example: { query: { text: 'interreg' } },
    answers: {
      200: jsonAnswer('A page of them.', pageOf(ListedProgrammeView), { items: [LISTED] }),
    },
    problems: ['bad-cursor'],
  },
  'GET /programmes/{code}': {
    operationId: 'getProgramme',
    summary: 'Shows one programme with the rules that its calls inherit',
    tag: 'programmes',
    request: GetProgrammeRequest,
    about: { code: 'Of the programme.' },
    example: { params: { code: PROGRAMME_EXAMPLE.code } },
    answers: {
      200: jsonAnswer('The programme.', ProgrammeView, PROGRAMME_EXAMPLE, {
        etag: 'The version, for If-Match.',
      }),
    },
    problems: ['not-found'],
  },
};
