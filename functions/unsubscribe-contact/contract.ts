import * as z from 'zod';
import { type Contracts, pageAnswer } from '../../shared/http/contract.ts';
import { signedPageContract } from '../../shared/http/signed-page-contract.ts';

const page = signedPageContract('askToLeave', 'Asks whether the digest shall end');

const OneClick = z.object({ 'List-Unsubscribe': z.literal('One-Click') });
const leave = signedPageContract('leave', 'Ends the digest for one contact', OneClick);

export const contracts: Contracts = {
  'GET /unsubscribe/{token}': page,
  'POST /unsubscribe/{token}': {
    ...leave,
    description: 'The button of the page, and the one click of a mail client (RFC 8058).',
    answers: { ...leave.answers, 400: pageAnswer('Something else was sent; the page asks again.') },
  },
};
