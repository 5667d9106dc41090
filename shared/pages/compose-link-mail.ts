import type { Contact, Municipality } from '../domain/municipality.ts';
import { wallClock } from '../domain/time.ts';
import { linkFor } from '../mail/contact-links.ts';
import type { LinkKeys } from '../mail/link-keys.ts';
import { buildMime } from '../mail/mime.ts';
import { linkEndsAt } from '../mail/signed-link.ts';
import { pageWords } from './i18n/page-words.ts';
import { linkMail } from './link-mail.ts';

type ComposeDeps = {
  keys: () => Promise<LinkKeys>;
  /** The service's own address. */
  baseUrl: string;
  from: { name: string; email: string };
  now: () => Date;
};

/** Makes the message with one signed link for a contact, ready for the mail service. */
export type ComposeLinkMail = (
  municipality: Municipality,
  contact: Contact,
  request: string,
) => Promise<Uint8Array>;

export const composeLinkMail =
  (
    purpose: 'confirm' | 'preferences',
    { keys, baseUrl, from, now: clock }: ComposeDeps,
  ): ComposeLinkMail =>
  async (municipality, contact, request) => {
    const key = { municipalityId: municipality.id, contactId: contact.id };
    const now = linkedAt(contact, clock());
    return buildMime(
      linkMail({
        purpose,
        key,
        request,
        to: contact.email,
        language: pageWords(contact.language).language,
        municipalityName: municipality.name,
        link: linkFor(purpose, { ...key, now, baseUrl, keys: await keys() }),
        until: wallClock(linkEndsAt(purpose, now), municipality.zone).date,
        from,
        now,
      }),
    );
  };

/** Links tell by their second whether they went to this address or to an earlier one. */
const linkedAt = ({ addressSince }: Contact, now: Date): Date =>
  addressSince === undefined
    ? now
    : new Date(Math.max(now.getTime(), Date.parse(addressSince) + 1000));
