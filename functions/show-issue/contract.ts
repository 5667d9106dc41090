import { type Contracts, pageAnswer } from '../../shared/http/contract.ts';
import { ShowIssueRequest } from './request.ts';

const PRIVATE = { 'cache-control': 'Kept by no cache.', 'x-robots-tag': 'Found by no search.' };

export const contracts: Contracts = {
  'GET /issues/{token}': {
    summary: 'Shows its recipient an issue as it was sent',
    tag: 'pages',
    request: ShowIssueRequest,
    about: { token: 'The signed part of the link in the mail.' },
    example: { params: { token: 'token-of-the-link' } },
    answers: {
      200: pageAnswer('The issue, as it was sent.', PRIVATE),
      404: pageAnswer('There is no such issue, or nobody signed this link.', PRIVATE),
      410: pageAnswer('The link is too old.', PRIVATE),
    },
  },
};
