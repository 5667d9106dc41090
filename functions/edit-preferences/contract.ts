import * as z from 'zod';
import { type Contracts, emptyAnswer, pageAnswer } from '../../shared/http/contract.ts';
import { signedPageContract } from '../../shared/http/signed-page-contract.ts';

/** As a browser sends it: every field is a text. */
const ChoicesForm = z.object({
  version: z.string(),
  language: z.string(),
  cadence: z.string(),
  minimumScore: z.string(),
  maximumItems: z.string(),
  partnerSearches: z.literal('never').optional(),
  pausedUntil: z.string().optional(),
  leave: z.literal('yes').optional(),
});

const page = signedPageContract(
  'showPreferences',
  'Shows what a contact is written, and how often',
);
const save = signedPageContract('savePreferences', 'Keeps what a contact chose', ChoicesForm);
const { 200: _shown, ...refusals } = save.answers;

export const contracts: Contracts = {
  'GET /preferences/{token}': { ...page, description: '`?saved` says that it was just kept.' },
  'POST /preferences/{token}': {
    ...save,
    answers: {
      ...refusals,
      303: emptyAnswer('It is kept.', { location: 'The page, which says so.' }),
      409: pageAnswer('It was changed elsewhere meanwhile; the page shows how it is.'),
      422: pageAnswer('Some fields do not fit; the page says which.'),
    },
  },
};
