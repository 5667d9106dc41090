import { CallMark } from '../../shared/domain/call-mark.ts';
import { type Contracts, emptyAnswer, jsonAnswer, named } from '../../shared/http/contract.ts';
import { LISTED_CALL_EXAMPLE } from '../../shared/http/views/call-example.ts';
import { MarkRequest, UnmarkRequest } from './request.ts';

const CallMarkView = named('CallMark', CallMark, 'What a municipality thinks of a call.');

const ABOUT = { id: 'Of the municipality.', callId: 'Of the call, with its colon written as %3A.' };
const PARAMS = { id: 'BG-SZR31', callId: LISTED_CALL_EXAMPLE.id };

export const contracts: Contracts = {
  'PUT /municipalities/{id}/marks/{callId}': {
    summary: 'Stars or dismisses a call for a municipality',
    description:
      'Deadlines of starred calls are called to mind, and stand in the calendar. Dismissed calls are told no more.',
    tag: 'municipalities',
    request: MarkRequest,
    about: ABOUT,
    example: { params: PARAMS, body: { mark: 'starred' } },
    answers: {
      200: jsonAnswer('The mark, which took the place of any other.', CallMarkView, {
        ...{ municipalityId: PARAMS.id, callId: PARAMS.callId },
        ...{ mark: 'starred', at: '2026-08-17T09:30:00.000Z' },
      }),
    },
    problems: ['not-found'],
  },
  'DELETE /municipalities/{id}/marks/{callId}': {
    operationId: 'unmarkCall',
    summary: 'Takes the mark of a call away',
    tag: 'municipalities',
    request: UnmarkRequest,
    about: ABOUT,
    example: { params: PARAMS },
    answers: { 204: emptyAnswer('There is no mark, whether or not there was one.') },
    problems: ['not-found'],
  },
};
