import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { LinkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { type ContactKey, contactNameOf } from '../../shared/domain/contact-preferences.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { publishing } from '../../shared/http/answers.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { LinkKeys } from '../../shared/mail/link-keys.ts';
import { sendOnce } from '../../shared/mail/send-once.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { verifyToken } from '../../shared/mail/signed-link.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import type { ComposeLinkMail } from '../../shared/pages/compose-link-mail.ts';
import { acceptedLanguages, pageWords } from '../../shared/pages/i18n/page-words.ts';
import { noticeReply } from '../../shared/pages/signed-pages.ts';

export type Deps = {
  keys: () => Promise<LinkKeys>;
  municipalities: Pick<MunicipalityRepository, 'get'>;
  preferences: Pick<ContactPreferencesRepository, 'get'>;
  addresses: Pick<AddressStateRepository, 'suppressedAmong'>;
  requests: LinkMailRequestRepository;
  /** The message with a new link to the settings, ready for the mail service. */
  compose: ComposeLinkMail;
  mailer: Mailer;
  log: Logger;
  now: () => Date;
};

/**
 * Mails a new link to the settings to the contact of an old one, once a day at most. The link goes to the address that
 * is kept, never to whoever asks, who is told the same whatever came of it.
 */
export const renewLink = (deps: Deps) =>
  publishing(async (event) => {
    const words = pageWords(...acceptedLanguages(event.headers['accept-language']));
    try {
      const token = event.pathParameters?.token ?? '';
      const opened = verifyToken(token, 'preferences', deps.now(), await deps.keys());
      const error = opened.ok ? undefined : opened.error;
      if (error && error.kind !== 'expired') return noticeReply(404, 'broken', words);
      const key = opened.ok ? opened.value : error?.contact;
      if (key) await mailLink(deps, key);
      return noticeReply(200, 'renewed', words);
    } catch (cause) {
      deps.log.error('unexpected-error', {}, cause);
      return noticeReply(500, 'failed', words);
    }
  });

const mailLink = async (deps: Deps, key: ContactKey): Promise<void> => {
  const municipality = await deps.municipalities.get(key.municipalityId);
  const contact = municipality?.contacts.find(({ id }) => id === key.contactId);
  if (!municipality || !contact) return;
  const preferences = await deps.preferences.get(key);
  // An address that nobody has confirmed gets no mail but the one that asks for it.
  if (preferences?.standing.kind === 'unconfirmed') return;
  const suppressed = await suppressedAddresses(deps.addresses, [contact.email]);
  if (suppressed.has(contact.email)) return;
  const at = toInstant(deps.now());
  const request = `settings-${key.contactId}-${at.slice(0, 10)}`;
  const reader = { ...contact, language: preferences?.language ?? contact.language };
  const raw = await deps.compose(municipality, reader, request);
  const sent = await sendOnce(deps, { ...key, request, at }, contact.email, raw);
  const mail = sent.ok ? sent.value : sent.error.code;
  deps.log.info('link.renewed', { contact: contactNameOf(key), mail });
};
