import type { Contracts } from '../../shared/http/contract.ts';
import { ExportRequest } from './request.ts';

export const contracts: Contracts = {
  'GET /exports/{kind}': {
    summary: 'Gives out records as a file that can be imported again, some at a time',
    description:
      'As many as fit an answer, with the address of the next file in the header Link (RFC 8288). JSON comes as one object a line, so that files can be put together.',
    tag: 'imports',
    request: ExportRequest,
    about: { kind: 'What records.', format: 'The form of the file.' },
    example: { params: { kind: 'organisations' }, query: { format: 'csv' } },
    answers: {
      200: {
        what: 'The records.',
        contents: [
          { type: 'text/csv' },
          { type: 'application/jsonl' },
          { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
        ],
      },
    },
    problems: ['bad-cursor'],
  },
};
