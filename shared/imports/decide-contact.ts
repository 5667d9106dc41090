import * as z from 'zod';
import type { Actor } from '../domain/actor.ts';
import { authorise } from '../domain/authorisation.ts';
import { MunicipalityId } from '../domain/ids.ts';
import { DigestLanguage } from '../domain/language.ts';
import { Contact, MOST_CONTACTS, type Municipality } from '../domain/municipality.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { contactIn, isSameAddress, isTaken, withStated } from '../municipalities/contact-rules.ts';
import { type Refused, refusedRow } from './target.ts';
import { notAllowed } from './who-may.ts';

/** A row of contacts. What it leaves out stays as it is; a role of null is none. */
export const ContactRow = z.strictObject({
  municipality: MunicipalityId,
  id: Contact.shape.id,
  email: Contact.shape.email.optional(),
  language: DigestLanguage.optional(),
  role: Contact.shape.role.nullable(),
});
export type ContactRow = z.infer<typeof ContactRow>;

/** What becomes of a contact; `isNewAddress`: its owner is yet to be asked. */
export type ContactChange = { before?: Contact; next: Contact; isNewAddress: boolean };

type Known = {
  by: Actor;
  /** Addresses to which nothing may be sent, as they are spelt in the rows. */
  suppressed: ReadonlySet<string>;
  /** From when on an address that is another is one. */
  since: Instant;
};

/** Whether a row gives an address that its contact does not have. */
export const isNewAddress = (
  municipality: Municipality | undefined,
  { id, email }: ContactRow,
): boolean => {
  const before = municipality && contactIn(municipality, id);
  return email !== undefined && (!before || !isSameAddress(before.email, email));
};

/**
 * What a row makes of the contacts of a municipality, by the rules for adding and changing one; nothing where it says
 * what is kept. No reason holds an address. Whoever may not write the profile is refused in the same words whether or
 * not there is one.
 */
export const decideContact = (
  municipality: Municipality | undefined,
  row: ContactRow,
  known: Known,
): Result<ContactChange | undefined, Refused> => {
  const may = authorise(known.by, 'write-profile', {
    owner: row.municipality,
    associations: municipality?.associations ?? [],
  });
  if (!may.ok) return refusedRow(notAllowed('municipality', may.error));
  if (!municipality) return refusedRow({ where: 'municipality', why: 'no municipality has it' });
  const fault = isNewAddress(municipality, row) && faultOf(municipality, row, known.suppressed);
  if (fault) return refusedRow(fault);
  const before = contactIn(municipality, row.id);
  return before ? ok(changed(before, row, known.since)) : added(municipality, row);
};

const faultOf = (
  municipality: Municipality,
  { id, email = '' }: ContactRow,
  suppressed: ReadonlySet<string>,
) => {
  if (isTaken(municipality, id, email)) {
    return { where: 'email', why: 'is that of another contact' };
  }
  return suppressed.has(email)
    ? { where: 'email', why: 'nothing may be sent there: mail failed before' }
    : undefined;
};

const changed = (before: Contact, row: ContactRow, since: Instant): ContactChange | undefined => {
  const next = withStated(before, row, since);
  if (JSON.stringify(next) === JSON.stringify(before)) return undefined;
  return { before, next, isNewAddress: !isSameAddress(before.email, next.email) };
};

const added = (
  { contacts }: Municipality,
  { id, email, language, role }: ContactRow,
): Result<ContactChange, Refused> => {
  if (contacts.length >= MOST_CONTACTS) {
    const why = `it has ${MOST_CONTACTS} contacts, as many as it may have`;
    return refusedRow({ where: 'municipality', why });
  }
  if (email === undefined || language === undefined) {
    const lacking = email === undefined ? 'email' : 'language';
    return refusedRow({ where: lacking, why: 'a new contact needs it' });
  }
  const next = { id, email, language, ...(typeof role === 'string' && { role }) };
  return ok({ next, isNewAddress: true });
};
