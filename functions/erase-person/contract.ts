import * as z from 'zod';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import { ErasePersonOfOrganisationRequest, ErasePersonRequest } from './request.ts';

const count = z.number().int().nonnegative();

const ErasedPerson = named(
  'ErasedPerson',
  z.object({
    erased: z.object({
      preferences: count,
      issues: count,
      copies: count,
      mails: count,
      partnerSearches: count,
      interests: count,
    }),
    kept: z.array(z.object({ what: z.string(), why: z.string() })),
  }),
  'How much of each sort was deleted, and what is kept and why.',
);

const ANSWERS = {
  200: jsonAnswer('What was deleted.', ErasedPerson, {
    erased: {
      ...{ preferences: 1, issues: 3, copies: 3, mails: 1, partnerSearches: 0, interests: 0 },
    },
    kept: [],
  }),
};

const DESCRIPTION =
  'May be asked for again: what is gone is gone, and what an interrupted attempt left is deleted. An address that must get no mail any more stays known by a digest alone.';

export const contracts: Contracts = {
  'DELETE /municipalities/{id}/contacts/{contactId}/personal-data': {
    summary: 'Deletes everything that is kept of a contact',
    description: DESCRIPTION,
    tag: 'municipalities',
    request: ErasePersonRequest,
    about: {
      id: 'Of the municipality whose contact it is.',
      contactId: 'Of the contact within its municipality.',
    },
    example: { params: { id: 'BG-HKV32', contactId: 'main' } },
    answers: ANSWERS,
    problems: ['not-found'],
  },
  'DELETE /organisations/{id}/contacts/{contactId}/personal-data': {
    operationId: 'erasePersonOfOrganisation',
    summary: 'Deletes everything that is kept of a contact of an organisation',
    description: DESCRIPTION,
    tag: 'partners',
    request: ErasePersonOfOrganisationRequest,
    about: {
      id: 'Of the organisation whose contact it is.',
      contactId: 'Of the contact within its organisation.',
    },
    example: { params: { id: 'org-green-valley', contactId: 'main' } },
    answers: ANSWERS,
    problems: ['not-found'],
  },
};
