import * as z from 'zod';
import { Choices } from '../../shared/domain/contact-preferences.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { RequestName } from '../../shared/domain/link-mail-request.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { pathParameter } from '../../shared/http/api.ts';

const ofContact = {
  params: z.strictObject({
    id: pathParameter(MunicipalityId),
    contactId: pathParameter(Contact.shape.id),
  }),
  query: z.strictObject({}),
};

export const ListContactsRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: z.strictObject({}),
});

/** Another address comes with the name of the request for the mail that asks its owner: the same name, one mail. */
const ContactPatch = z
  .strictObject({
    language: DigestLanguage.optional(),
    role: Contact.shape.role.nullable(),
    email: Contact.shape.email.optional(),
    request: RequestName.optional(),
  })
  .refine(({ email, request }) => email === undefined || request !== undefined, {
    path: ['request'],
    message: 'name the request that an address comes with',
  });
export type ContactPatch = z.infer<typeof ContactPatch>;

export const PatchContactRequest = z.object({ ...ofContact, body: ContactPatch });

export const OfContactRequest = z.object(ofContact);

/** What a contact is written, and `leave`: that nothing more is sent to it. */
const WantedPreferences = z.strictObject({ ...Choices.shape, leave: z.boolean() });
export type WantedPreferences = z.infer<typeof WantedPreferences>;

export const PutPreferencesRequest = z.object({ ...ofContact, body: WantedPreferences });
