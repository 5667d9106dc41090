import * as z from 'zod';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { RequestName } from '../../shared/domain/link-mail-request.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { pathParameter } from '../../shared/http/api.ts';

/** Whom to add, and the name of the request: the same name never sends a second mail. */
const NewContact = z.strictObject({
  request: RequestName,
  contactId: Contact.shape.id,
  email: Contact.shape.email,
  language: DigestLanguage,
  role: Contact.shape.role,
});
export type NewContact = z.infer<typeof NewContact>;

export const AddContactRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: z.strictObject({}),
  body: NewContact,
});
