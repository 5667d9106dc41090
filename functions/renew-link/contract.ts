import * as z from 'zod';
import { type Contracts, pageAnswer } from '../../shared/http/contract.ts';
import { signedPageContract } from '../../shared/http/signed-page-contract.ts';

const { answers, ...renew } = signedPageContract(
  'renewLink',
  'Mails a new link to the settings, once a day at most',
  z.object({}),
);
const { 410: _tooOld, ...given } = answers;

export const contracts: Contracts = {
  'POST /preferences/{token}/new-link': {
    ...renew,
    description:
      'To the address that is kept, never to whoever asks; a link that is too old will do.',
    answers: { ...given, 200: pageAnswer('Said whether or not a mail went out.') },
  },
};
