import { createHash } from 'node:crypto';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { LinkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { type PartyContactKey, parseContactName } from '../../shared/domain/contact-preferences.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { buildMime } from '../../shared/mail/mime.ts';
import { sendOnce } from '../../shared/mail/send-once.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { partnerMail } from '../../shared/partners/mails/partner-mail.ts';
import type { PartnerMailKind } from '../../shared/partners/mails/words.ts';
import { contactsOf, type KnownContact } from '../../shared/partners/searches/contact-of.ts';
import { mailsFor, type PlannedMail } from './mails-for.ts';
import { PartnerEvent } from './read-event.ts';

export type Deps = Parameters<typeof mailsFor>[0] & {
  preferences: Pick<ContactPreferencesRepository, 'ofMunicipality'>;
  addresses: Pick<AddressStateRepository, 'suppressedAmong'>;
  requests: LinkMailRequestRepository;
  mailer: Mailer;
  from: { name: string; email: string };
  /** The service's own address. */
  baseUrl: string;
  log: Logger;
  now: () => Date;
};

/** The mail service may take a mail later: the event is to be delivered again. */
export class PartnerMailDelayedError extends Error {
  override readonly name = 'PartnerMailDelayedError';
}

/**
 * Writes to the contacts of both sides about a step of a partner search, each mail once. One that fails does not keep
 * the others: the event comes again, and then only what is missing is sent.
 */
export const sendPartnerMails =
  (deps: Deps) =>
  async (event: unknown): Promise<void> => {
    const parsed = PartnerEvent.parse(event);
    const delayed: string[] = [];
    for (const planned of await mailsFor(deps, parsed)) {
      const outcome = await deliver(deps, planned);
      if (outcome.retry) delayed.push(planned.kind);
      const { kind, search } = planned;
      deps.log.info('partner-mail.done', { mail: kind, search: search.id, outcome: outcome.code });
    }
    if (delayed.length > 0) throw new PartnerMailDelayedError(delayed.join());
  };

type Outcome = { code: string; retry: boolean };

const done = (code: string): Outcome => ({ code, retry: false });

const deliver = async (deps: Deps, planned: PlannedMail): Promise<Outcome> => {
  const reader = await readerOf(deps, planned);
  if (!reader) return done('no-such-contact');
  if (reader.standing !== 'active') return done(reader.standing);
  const { email } = reader.contact;
  if ((await suppressedAddresses(deps.addresses, [email])).has(email)) return done('suppressed');
  const request = requestOf(planned);
  const raw = composed(deps, planned, reader, request);
  const at = toInstant(deps.now());
  const sent = await sendOnce(deps, { ...reader.key, request, at }, email, raw);
  return sent.ok ? done(sent.value) : { code: sent.error.code, retry: sent.error.retry };
};

const readerOf = async (
  { parties, preferences }: Deps,
  { to }: PlannedMail,
): Promise<(KnownContact & { key: PartyContactKey }) | undefined> => {
  const party = await parties.get(to.party);
  const contacts = party ? await contactsOf(preferences, party) : [];
  const found = contacts.find(({ contact }) => contact.id === to.contactId);
  const key = found && parseContactName(found.name);
  return found && key && { ...found, key };
};

/** The name of the mail in the ledger: the same step always has the same, and no other does. */
const requestOf = ({ kind, search, subject, to }: PlannedMail): string => {
  const digest = createHash('sha256').update(`${search.id}#${subject}#${to.party}`).digest('hex');
  return `partner-${kind}-${digest.slice(0, 20)}`;
};

const composed = (
  { baseUrl, from, now }: Deps,
  { to: _to, subject: _subject, ...mail }: PlannedMail,
  { contact, name }: KnownContact,
  request: string,
): Uint8Array => {
  const link = `${baseUrl.replace(/\/+$/, '')}/partner-searches${PLACES[mail.kind](mail.search.id)}`;
  const { email: to, language } = contact;
  return buildMime(
    partnerMail({ ...mail, language, link, name: `${name}_${request}` }, { to, from, now: now() }),
  );
};

const own = (id: string): string => `/${id}`;
const interests = (id: string): string => `/${id}/interests`;
const others = (): string => '';

/** Where the button of a mail leads. */
const PLACES: Readonly<Record<PartnerMailKind, (id: string) => string>> = {
  published: own,
  rejected: own,
  interest: interests,
  reminder: interests,
  contact: interests,
  expired: own,
  accepted: interests,
  declined: others,
  over: others,
};
