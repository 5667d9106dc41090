import * as z from 'zod';
import { Choices, Standing } from '../../shared/domain/contact-preferences.ts';
import { ContactState } from '../../shared/domain/contact-state.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { PlainDate } from '../../shared/domain/time.ts';
import { type Contracts, emptyAnswer, jsonAnswer, named } from '../../shared/http/contract.ts';
import type { SentOnce } from '../../shared/mail/send-once.ts';
import {
  ListContactsRequest,
  OfContactRequest,
  PatchContactRequest,
  PutPreferencesRequest,
} from './request.ts';

const contact = {
  id: Contact.shape.id,
  role: Contact.shape.role,
  language: DigestLanguage,
  state: ContactState,
  address: z.string(),
  masked: z.boolean(),
};

const ContactView = named(
  'Contact',
  z.object(contact),
  'A contact, and what keeps mail from it. The address is whole for those alone who may write the profile.',
);

const EditedContact = named(
  'EditedContact',
  z.object({
    ...contact,
    mail: z.enum(['sent', 'sent-before', 'unknown'] satisfies SentOnce[]).optional(),
  }),
  'A contact, and what became of the mail that asks to confirm its address.',
);

const PreferencesView = named(
  'Preferences',
  z.object({
    ...Choices.shape,
    leave: z.boolean(),
    standing: z.enum(Standing.options.map((each) => each.shape.kind.value)),
    version: z.number().int().nonnegative(),
    nextDigestOn: PlainDate.optional(),
  }),
  'What a contact is written and how often, and the first Monday on which it may get a digest.',
);

const CONTACT_EXAMPLE = {
  ...{ id: 'main', role: 'Project office', language: 'bg' as const, state: 'confirmed' as const },
  ...{ address: 'grants@town.example', masked: false },
};

const CHOICES = { cadence: 'weekly' as const, minimumScore: 0, maximumItems: 10, leave: false };

const PREFERENCES_EXAMPLE = {
  ...{ ...CHOICES, standing: 'active' as const, version: 1, nextDigestOn: '2026-08-24' },
};

const ETAG = { etag: 'The version, to be sent back as If-Match.' };

const OF_CONTACT = {
  tag: 'municipalities' as const,
  about: { id: 'Of the municipality.', contactId: 'Of the contact within its municipality.' },
};

const PARAMS = { id: 'BG-HKV32', contactId: 'main' };

export const contracts: Contracts = {
  'GET /municipalities/{id}/contacts': {
    operationId: 'listContacts',
    summary: 'Lists the contacts of a municipality, and whether each may be written to',
    tag: 'municipalities',
    request: ListContactsRequest,
    about: { id: 'Of the municipality.' },
    example: { params: { id: 'BG-HKV32' } },
    answers: {
      200: jsonAnswer('All of them.', z.object({ items: z.array(ContactView) }), {
        items: [CONTACT_EXAMPLE],
      }),
    },
    problems: ['not-found'],
  },
  'PATCH /municipalities/{id}/contacts/{contactId}': {
    ...{ ...OF_CONTACT, operationId: 'patchContact' },
    summary: 'Changes the language, the role or the address of a contact',
    description:
      'Another address is asked by one mail and gets nothing else until its owner has confirmed; links that went to the earlier one open nothing any more. The same `request` sends no second mail.',
    request: PatchContactRequest,
    bodyType: 'application/merge-patch+json',
    example: { params: PARAMS, body: { language: 'en', role: null } },
    answers: { 200: jsonAnswer('The contact as it is now.', EditedContact, CONTACT_EXAMPLE) },
    problems: ['not-found', 'conflict', 'mail-not-sent'],
  },
  'DELETE /municipalities/{id}/contacts/{contactId}': {
    ...{ ...OF_CONTACT, operationId: 'removeContact' },
    summary: 'Takes a contact out, so that nothing more is sent to it',
    description:
      'Its address and what it chose are kept no longer. What was sent to it stays until its personal data are deleted.',
    request: OfContactRequest,
    example: { params: PARAMS },
    answers: { 204: emptyAnswer('It is no contact, whether or not it was one.') },
    problems: ['not-found'],
  },
  'GET /municipalities/{id}/contacts/{contactId}/preferences': {
    ...{ ...OF_CONTACT, operationId: 'showContactPreferences' },
    summary: 'Shows what a contact is written, how often, and whether at all',
    request: OfContactRequest,
    example: { params: PARAMS },
    answers: { 200: jsonAnswer('What it chose.', PreferencesView, PREFERENCES_EXAMPLE, ETAG) },
    problems: ['not-found'],
  },
  'PUT /municipalities/{id}/contacts/{contactId}/preferences': {
    ...{ ...OF_CONTACT, operationId: 'putContactPreferences' },
    summary: 'Chooses for a contact what it is written, how often, and whether at all',
    description:
      'With `leave` nothing more is sent to it. Who has left comes back by themselves alone.',
    request: PutPreferencesRequest,
    ifMatch: true,
    example: { params: PARAMS, body: CHOICES },
    answers: { 200: jsonAnswer('What holds now.', PreferencesView, PREFERENCES_EXAMPLE, ETAG) },
    problems: ['not-found', 'conflict'],
  },
};
