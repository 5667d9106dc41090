import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { CALL_EXAMPLE } from '../../shared/http/views/call-example.ts';
import { CallWithHistory } from '../../shared/http/views/call-view.ts';
import { GetCallRequest } from './request.ts';

const before = { date: '2026-09-10', time: '17:00', zone: 'Europe/Brussels', role: 'single' };

export const contracts: Contracts = {
  'GET /calls/{id}': {
    summary: 'Shows one call with its past versions',
    tag: 'calls',
    request: GetCallRequest,
    about: { id: 'Of the call: its source, a colon, and its name there.' },
    example: { params: { id: CALL_EXAMPLE.id } },
    answers: {
      200: jsonAnswer('The call and what became of it.', CallWithHistory, {
        ...CALL_EXAMPLE,
        history: [
          {
            version: 1,
            until: '2026-07-01T02:15:05.000Z',
            changes: [{ field: 'deadlines', before: [before], after: CALL_EXAMPLE.deadlines }],
          },
        ],
      }),
    },
    problems: ['not-found'],
  },
};
