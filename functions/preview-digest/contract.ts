import type { Contracts } from '../../shared/http/contract.ts';
import { PreviewView } from './answer.ts';
import { PreviewDigestRequest } from './request.ts';

const example = {
  municipalityId: 'BG-SZR31',
  contactId: 'main',
  week: '2026-W34',
  sends: 'nothing',
  because: { kind: 'sent-this-week' },
  items: [],
};

export const contracts: Contracts = {
  'GET /municipalities/{id}/digest-preview': {
    summary: 'Shows the digest that a municipality would be sent now, and sends nothing',
    tag: 'municipalities',
    request: PreviewDigestRequest,
    about: {
      id: 'Of the municipality.',
      contact: 'The contact that it is for; without it the first.',
      format: 'As data, as the page of the mail, or as its text.',
    },
    example: { params: { id: 'BG-SZR31' }, query: { format: 'json' } },
    answers: {
      200: {
        what: 'The digest, or why nothing would be sent.',
        contents: [
          { type: 'application/json', schema: PreviewView, example },
          { type: 'text/html' },
          { type: 'text/plain' },
        ],
        headers: { 'cache-control': 'It is true for this moment only.' },
      },
    },
    problems: ['not-found'],
  },
};
