import * as z from 'zod';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import type { Added } from './add-contact.ts';
import { AddContactRequest } from './request.ts';

const AddedContactView = named(
  'AddedContact',
  z.object({
    contact: z.string(),
    mail: z.enum(['sent', 'sent-before', 'unknown'] satisfies Added['mail'][]),
  }),
  'A contact by its name, and what became of the mail to it. Unknown: it may have gone out, and is not sent again.',
);

export const contracts: Contracts = {
  'POST /municipalities/{id}/contacts': {
    summary: 'Adds a contact to a municipality, and asks its owner by mail to confirm the address',
    description:
      'Nothing else is sent there until the owner has confirmed. The same `request` sends no second mail; another one does, as long as the contact is unconfirmed.',
    tag: 'municipalities',
    request: AddContactRequest,
    about: { id: 'Of the municipality.' },
    example: {
      params: { id: 'BG-SZR31' },
      body: { request: 'r-1', contactId: 'deputy', email: 'deputy@town.example', language: 'bg' },
    },
    answers: {
      201: jsonAnswer('The contact is there, unconfirmed.', AddedContactView, {
        contact: 'BG-SZR31/deputy',
        mail: 'sent',
      }),
    },
    problems: ['not-found', 'conflict', 'mail-not-sent'],
  },
};
