import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { DeliveryPageView, DeliverySummaryView } from './answer.ts';
import { ListDeliveriesRequest, SummariseDeliveriesRequest } from './request.ts';

const STATES = {
  ...{ claimed: 0, 'handing-over': 1, accepted: 2, sent: 0, delivered: 95 },
  ...{ delayed: 0, bounced: 1, complained: 0, rejected: 0 },
};

export const contracts: Contracts = {
  'GET /deliveries': {
    summary: 'Lists the digests of a week and how far each has come',
    description:
      'A page may hold fewer than `limit`, even none, and still have a cursor: follow it to the end.',
    tag: 'service',
    request: ListDeliveriesRequest,
    about: {
      week: 'By ISO 8601; without it the current one.',
      state: 'Only what is in one of these states; several apart by commas.',
      municipality: 'Only the issues for this one, all on one page.',
    },
    example: { query: { week: '2026-W34', state: 'bounced,complained' } },
    answers: {
      200: jsonAnswer('In no order.', DeliveryPageView, {
        items: [
          {
            ...{ municipalityId: 'BG-SZR31', contactId: 'main', week: '2026-W34' },
            ...{ state: 'bounced', attempts: 1, calls: 3, messageId: '0102018b-example' },
            ...{ acceptedAt: '2026-08-17T04:30:02.000Z', reportedAt: '2026-08-17T04:30:05.000Z' },
            addressKey: 'ab'.repeat(32),
          },
        ],
      }),
    },
    problems: ['bad-cursor'],
  },
  'GET /deliveries/{week}/summary': {
    operationId: 'summariseDeliveries',
    summary: 'Counts the digests of a week by how far they have come',
    tag: 'service',
    request: SummariseDeliveriesRequest,
    about: { week: 'By ISO 8601.' },
    example: { params: { week: '2026-W34' } },
    answers: {
      200: jsonAnswer('Every state with its number.', DeliverySummaryView, {
        ...{ week: '2026-W34', total: 99, states: STATES },
      }),
    },
  },
};
