import type { Contracts } from '../../shared/http/contract.ts';
import { LISTED_CALL_EXAMPLE } from '../../shared/http/views/call-example.ts';
import { MatchPageView } from './answer.ts';
import { ListMatchesRequest } from './request.ts';

const { id, identifier, kind, title, programme, programmeName, url, version, themes, ...call } =
  LISTED_CALL_EXAMPLE;

const example = {
  items: [
    {
      call: {
        ...{ id, identifier, kind, title, programme, programmeName, url, version, themes },
        ...{ deadlines: call.deadlines, nextDeadline: call.deadlines[0], money: call.money },
        status: 'open',
      },
      verdict: 'eligible',
      score: 61,
      reasons: [{ code: 'time-left', days: 31 }],
      reasonsInWords: ['You have at least 4 weeks to prepare'],
      mark: 'starred',
      whyNot: [],
      whyNotInWords: [],
    },
  ],
};

export const contracts: Contracts = {
  'GET /municipalities/{id}/matches': {
    summary: 'Lists all calls that are open or to come as they stand to a municipality',
    description:
      'Signed in, as the list says which calls the municipality starred and dismissed. The score and the order hold for the moment of the first page.',
    tag: 'municipalities',
    request: ListMatchesRequest,
    about: {
      id: 'Of the municipality.',
      verdict: 'Whether it may apply; several apart by commas.',
      marked: 'What the municipality thinks of the call; `none` for those it said nothing of.',
      language: 'Of the reasons in words, for it and against it, and of titles in a table.',
    },
    example: { params: { id: 'BG-SZR31' }, query: { verdict: 'eligible,unknown', limit: '5' } },
    answers: {
      200: {
        what: 'A page of matches; as a table with the address of the next page in the header Link.',
        contents: [
          { type: 'application/json', schema: MatchPageView, example },
          { type: 'text/csv' },
        ],
        headers: { vary: 'JSON and tables have one address.' },
      },
    },
    problems: ['bad-cursor', 'not-found'],
  },
};
