import type { DigestLanguage } from '../domain/language.ts';
import type { Contact, Municipality } from '../domain/municipality.ts';
import { type Instant, toInstant } from '../domain/time.ts';
import { addressKeyOf } from '../mail/address-key.ts';

/** What may be said anew of a contact; a role of null takes it away. */
export type StatedContact = {
  language?: DigestLanguage | undefined;
  role?: string | null | undefined;
  email?: string | undefined;
};

/** The contact of a municipality that has this id. */
export const contactIn = (
  { contacts }: Pick<Municipality, 'contacts'>,
  contactId: string,
): Contact | undefined => contacts.find(({ id }) => id === contactId);

/** Whether two spellings are one address. */
export const isSameAddress = (one: string, other: string): boolean =>
  addressKeyOf(one) === addressKeyOf(other);

/** Whether an address is that of another contact of the municipality. */
export const isTaken = (
  { contacts }: Pick<Municipality, 'contacts'>,
  contactId: string,
  email: string,
): boolean => contacts.some((each) => each.id !== contactId && isSameAddress(each.email, email));

/** From when on a contact has another address, in whole seconds as links have them: those made up to then open nothing. */
export const movedAt = (now: Date): Instant =>
  toInstant(new Date(Math.ceil(now.getTime() / 1000) * 1000));

/** Only what is another address, and not another spelling of one, is one since `since`. */
export const withStated = (
  before: Contact,
  { language, role, email }: StatedContact,
  since: Instant,
): Contact => {
  const { id, role: itsRole, addressSince, ...rest } = before;
  const next = role === undefined ? itsRole : (role ?? undefined);
  const moved = email !== undefined && !isSameAddress(rest.email, email) ? since : addressSince;
  return {
    ...{ id, email: email ?? rest.email, language: language ?? rest.language },
    ...(next === undefined ? {} : { role: next }),
    ...(moved === undefined ? {} : { addressSince: moved }),
  };
};

/**
 * A contact as the audit log has it, for whoever guesses an address could try it against the digest; `addressSince` says
 * of another address that it is one.
 */
export const withoutAddress = ({ email: _address, ...contact }: Contact): Omit<Contact, 'email'> =>
  contact;
