import { ReaderLanguage } from '../../shared/domain/contact-preferences.ts';
import type { Contact, Municipality } from '../../shared/domain/municipality.ts';
import { wallClock } from '../../shared/domain/time.ts';
import { linkFor } from '../../shared/mail/contact-links.ts';
import type { LinkKeys } from '../../shared/mail/link-keys.ts';
import { buildMime } from '../../shared/mail/mime.ts';
import { linkEndsAt } from '../../shared/mail/signed-link.ts';
import { confirmationMail } from '../../shared/pages/confirmation-mail.ts';

type ComposeDeps = {
  keys: () => Promise<LinkKeys>;
  /** The service's own address. */
  baseUrl: string;
  from: { name: string; email: string };
  now: () => Date;
};

/** The mail that asks a contact for confirmation, with a signed link, ready for the mail service. */
export const composeConfirmation =
  ({ keys, baseUrl, from, now: clock }: ComposeDeps) =>
  async (municipality: Municipality, contact: Contact, request: string): Promise<Uint8Array> => {
    const key = { municipalityId: municipality.id, contactId: contact.id };
    const now = clock();
    return buildMime(
      confirmationMail({
        key,
        request,
        to: contact.email,
        language: ReaderLanguage.parse(contact.language),
        municipalityName: municipality.name,
        link: linkFor('confirm', { ...key, now, baseUrl, keys: await keys() }),
        until: wallClock(linkEndsAt('confirm', now), municipality.zone).date,
        from,
        now,
      }),
    );
  };
