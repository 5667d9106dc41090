import { type Contracts, jsonAnswer, named, pageOf } from '../../shared/http/contract.ts';
import { LISTED_CALL_EXAMPLE } from '../../shared/http/views/call-example.ts';
import { ListedCallView } from '../../shared/http/views/call-view.ts';
import { ListCallsRequest } from './request.ts';

const CallPage = named('CallPage', pageOf(ListedCallView), 'A page of calls.');

export const contracts: Contracts = {
  'GET /calls': {
    summary: 'Lists calls by status, nearest deadline first',
    description:
      'A page may hold fewer calls than `limit`, even none, and still have a cursor: follow it to the end.',
    tag: 'calls',
    request: ListCallsRequest,
    about: { status: 'Which calls, by what they are now.' },
    example: { query: { status: 'open', limit: '5' } },
    answers: {
      200: jsonAnswer('A page of calls.', CallPage, { items: [LISTED_CALL_EXAMPLE] }),
    },
    problems: ['bad-cursor'],
  },
};
