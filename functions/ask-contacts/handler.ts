import type * as z from 'zod';
import { ContactToBeAsked } from '../../events/contacts.ts';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { contactNameOf } from '../../shared/domain/contact-preferences.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { SentOnce } from '../../shared/mail/send-once.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { type AskDeps, askToConfirm } from '../../shared/municipalities/ask-to-confirm.ts';
import { contactIn } from '../../shared/municipalities/contact-rules.ts';
import { eachMessage, NotYetError } from '../../shared/queue/batch.ts';

export type Deps = AskDeps & {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  preferences: Pick<ContactPreferencesRepository, 'get'>;
  addresses: Pick<AddressStateRepository, 'suppressedAmong'>;
  log: Logger;
};

type Ask = z.infer<typeof ContactToBeAsked.detail>;

/** What became of the mail; `refused`: the mail service takes it neither now nor later. */
type Outcome =
  | SentOnce
  | 'no-such-contact'
  | 'confirmed-before'
  | 'unsubscribed'
  | 'suppressed'
  | 'refused';

/**
 * Asks the owners of addresses that a file brought in, each by one mail. A message that the mail service refuses for now
 * comes again; one that comes twice, or too late to be right, sends nothing.
 */
export const askContacts = (deps: Deps) =>
  eachMessage(deps.log, async (body) => {
    const asked = ContactToBeAsked.detail.parse(body);
    const mail = await ask(deps, asked);
    deps.log.info('contact.asked', { contact: contactNameOf(asked), mail });
  });

const ask = async (deps: Deps, { request, ...key }: Ask): Promise<Outcome> => {
  const municipality = await deps.municipalities.get(key.municipalityId);
  const contact = municipality && contactIn(municipality, key.contactId);
  if (!municipality || !contact) return 'no-such-contact';
  const standing = (await deps.preferences.get(key))?.standing.kind ?? 'active';
  if (standing !== 'unconfirmed') return standing === 'active' ? 'confirmed-before' : standing;
  const { email } = contact;
  if ((await suppressedAddresses(deps.addresses, [email])).has(email)) return 'suppressed';
  const sent = await askToConfirm(deps, municipality, contact, request);
  if (sent.ok) return sent.value;
  const { code, retry } = sent.error;
  deps.log.warn('contact.not-asked', { contact: contactNameOf(key), reason: code, retry });
  if (retry) throw new NotYetError(code);
  return 'refused';
};
