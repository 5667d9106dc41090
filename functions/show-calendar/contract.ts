import type { Contracts } from '../../shared/http/contract.ts';
import { ShowCalendarRequest } from './request.ts';

export const contracts: Contracts = {
  'GET /calendars/{token}': {
    summary: 'Shows the deadlines that concern a municipality as a calendar to subscribe to',
    description:
      'Of the calls that it may apply for and that are worth telling it, and of those it starred. Who has the link sees the calendar; it names no person.',
    tag: 'standards',
    request: ShowCalendarRequest,
    about: { token: 'The signed part of the link on the page of the digest settings.' },
    example: { params: { token: 'token-of-the-link' } },
    answers: {
      200: {
        what: 'An iCalendar file (RFC 5545); empty before anything was collected.',
        contents: [{ type: 'text/calendar' }],
        headers: {
          'cache-control': 'Kept by no cache.',
          'x-robots-tag': 'Listed by no search engine.',
        },
      },
    },
    problems: ['not-found', 'gone'],
  },
};
