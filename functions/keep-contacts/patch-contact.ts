import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { type ContactPreferences, contactNameOf } from '../../shared/domain/contact-preferences.ts';
import type { Contact, Municipality } from '../../shared/domain/municipality.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { SentOnce } from '../../shared/mail/send-once.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { type AskDeps, askToConfirm } from '../../shared/municipalities/ask-to-confirm.ts';
import { contactView } from './contact-view.ts';
import { type Deps as EditDeps, type EditRefusal, editContact } from './edit-contact.ts';
import { type ContactPatch, PatchContactRequest } from './request.ts';

export type Deps = EditDeps &
  AskDeps & {
    municipalities: Pick<MunicipalityRepository, 'get' | 'save'>;
    audit: AuditLog;
    log: Logger;
  };

/**
 * Changes a contact. Nothing is sent to another address until its owner has confirmed it, whom one mail asks; the same
 * request again sends it no second time, and mends what a crash left.
 */
export const patchContact = (deps: Deps) =>
  signedInApi(deps.log, PatchContactRequest, async ({ params, body }, actor) => {
    const key = { municipalityId: params.id, contactId: params.contactId };
    const { municipalityId } = key;
    const found = await municipalityFor(
      deps.municipalities,
      actor,
      'write-profile',
      municipalityId,
    );
    if (!found.ok) return found.error.reply;
    const edited = await editContact(deps, actor, found.value, key, body);
    if (!edited.ok) return notEdited(edited.error);
    const { contact } = edited.value;
    const preferences = await deps.preferences.get(key);
    const sent = await asked(deps, edited.value, body, preferences);
    if (!sent.ok) return notSent(sent.error.retry);
    const mail = sent.value === undefined ? {} : { mail: sent.value };
    deps.log.info('contact.edited', { contact: contactNameOf(key), ...mail });
    const suppressed = await suppressedAddresses(deps.addresses, [contact.email]);
    const known = { preferences, suppressed: suppressed.has(contact.email), mayWrite: true };
    return json(200, { ...contactView(contact, known), ...mail });
  });

/** Whoever names an address that is not confirmed wants its owner asked, also where the address was written before. */
const asked = async (
  deps: Deps,
  { contact, municipality }: { contact: Contact; municipality: Municipality },
  { email, request }: ContactPatch,
  preferences: ContactPreferences | undefined,
): Promise<Result<SentOnce | undefined, { kind: 'not-sent'; retry: boolean }>> =>
  email !== undefined && request !== undefined && preferences?.standing.kind === 'unconfirmed'
    ? askToConfirm(deps, municipality, contact, request)
    : ok(undefined);

const notEdited = ({ kind }: EditRefusal) => {
  switch (kind) {
    case 'unknown-contact':
      return problem('not-found', 'The municipality has no such contact.');
    case 'unknown-municipality':
      return problem('not-found', 'The municipality is there no more.');
    case 'contact-exists':
      return problem('conflict', 'The address is that of another contact.');
    case 'suppressed':
      return problem('conflict', 'Nothing may be sent to the address: mail there failed before.');
    case 'changed-meanwhile':
      return problem('conflict', 'Others changed the same municipality: try again.');
  }
};

const notSent = (retry: boolean) =>
  problem(
    'mail-not-sent',
    retry ? 'Ask again with the same request.' : 'The mail service refuses this mail.',
  );
