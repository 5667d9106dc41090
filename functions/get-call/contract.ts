import { type Contracts, jsonAnswer, pageOf } from '../../shared/http/contract.ts';
import { CALL_EXAMPLE } from '../../shared/http/views/call-example.ts';
import { CallWithHistory, PastVersionView } from '../../shared/http/views/call-view.ts';
import { CallHistoryRequest, GetCallRequest } from './request.ts';

const before = { date: '2026-09-10', time: '17:00', zone: 'Europe/Brussels', role: 'single' };

const PAST = {
  version: 1,
  until: '2026-07-01T02:15:05.000Z',
  changes: [{ field: 'deadlines', before: [before], after: CALL_EXAMPLE.deadlines }],
};

export const contracts: Contracts = {
  'GET /calls/{id}': {
    summary: 'Shows one call with its past versions',
    tag: 'calls',
    request: GetCallRequest,
    about: { id: 'Of the call: its source, a colon, and its name there.' },
    example: { params: { id: CALL_EXAMPLE.id } },
    answers: {
      200: jsonAnswer(
        'The call and what became of it.',
        CallWithHistory,
        { ...CALL_EXAMPLE, history: [PAST] },
        { etag: 'The version, for If-Match of a change.' },
      ),
    },
    problems: ['not-found'],
  },
  'GET /calls/{id}/history': {
    operationId: 'showCallHistory',
    summary: 'Shows the past versions of a call, oldest first, page by page',
    tag: 'calls',
    request: CallHistoryRequest,
    about: { id: 'Of the call: its source, a colon, and its name there.' },
    example: { params: { id: CALL_EXAMPLE.id } },
    answers: { 200: jsonAnswer('A page of them.', pageOf(PastVersionView), { items: [PAST] }) },
    problems: ['bad-cursor', 'not-found'],
  },
};
