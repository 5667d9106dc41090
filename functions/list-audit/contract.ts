import { AuditEntry } from '../../shared/domain/audit-entry.ts';
import { type Contracts, named, pageOf } from '../../shared/http/contract.ts';
import { ListAuditRequest } from './request.ts';

const AuditEntryView = named(
  'AuditEntry',
  AuditEntry,
  'One write: who, what, when and how it ended, with digests of the record before and after.',
);

const AuditPageView = named('AuditPage', pageOf(AuditEntryView), 'A page of the audit log.');

const example = {
  items: [
    {
      ...{ id: '0d6e3a4c-6a55-4a53-8c3c-0b1a3e0f5a01', at: '2026-08-17T09:30:00.000Z' },
      ...{ who: { id: 'person-1', role: 'administrator' }, action: 'request-run' },
      ...{ what: 'sources/isun/runs', after: 'ab'.repeat(32), outcome: 'written' },
    },
  ],
};

export const contracts: Contracts = {
  'GET /audit': {
    summary: 'Lists who wrote what and when, the newest first',
    description:
      'Entries are kept for 800 days. A page may hold fewer than `limit`, even none, and still have a cursor: follow it to the end.',
    tag: 'service',
    request: ListAuditRequest,
    about: {
      actor: 'Who wrote, by the id in the entries.',
      action: 'What was done.',
      what: 'What it was done to, or all that lies below it.',
      from: 'The first moment.',
      until: 'The moment before which the last one lies.',
    },
    example: { query: { what: 'sources/isun', limit: '5' } },
    answers: {
      200: {
        what: 'A page of entries; as a table with the address of the next page in the header Link.',
        contents: [
          { type: 'application/json', schema: AuditPageView, example },
          { type: 'text/csv' },
        ],
        headers: { vary: 'JSON and tables have one address.' },
      },
    },
    problems: ['bad-cursor'],
  },
};
