import { type Contracts, named, pageOf } from '../../shared/http/contract.ts';
import { LISTED_CALL_EXAMPLE } from '../../shared/http/views/call-example.ts';
import { ListedCallView } from '../../shared/http/views/call-view.ts';
import { ListCallsRequest } from './request.ts';

const CallPage = named('CallPage', pageOf(ListedCallView), 'A page of calls.');

export const contracts: Contracts = {
  'GET /calls': {
    summary: 'Lists calls, narrowed and ordered as asked, page by page',
    description:
      'A page may hold fewer calls than `limit`, even none, and still have a cursor: follow it to the end.',
    tag: 'calls',
    request: ListCallsRequest,
    about: {
      status: 'Which calls, by what they are now; several apart by commas.',
      nuts: 'Calls for this area, for a larger one it lies in, or for a part of it.',
      text: 'Words that all stand in the call.',
    },
    example: { query: { status: 'open', limit: '5' } },
    answers: {
      200: {
        what: 'A page of calls; as a table with the address of the next page in the header Link.',
        contents: [
          {
            type: 'application/json',
            schema: CallPage,
            example: { items: [LISTED_CALL_EXAMPLE] },
          },
          { type: 'text/csv' },
        ],
        headers: { vary: 'JSON and tables have one address.' },
      },
    },
    problems: ['bad-cursor'],
  },
};
