import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { IssueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import type { PartnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import type { PartyRepository } from '../../shared/db/party-repository.ts';
import type { CopyKey, PersonRepository } from '../../shared/db/person-repository.ts';
import { type ContactKey, contactNameOf } from '../../shared/domain/contact-preferences.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { mayActOn } from '../../shared/partners/searches/acting-party.ts';
import { ExportPersonRequest } from './request.ts';

export type Deps = {
  parties: Pick<PartyRepository, 'get'>;
  persons: Pick<PersonRepository, 'contact' | 'traces'>;
  archive: Pick<IssueArchiveRepository, 'get'>;
  addresses: Pick<AddressStateRepository, 'get'>;
  searches: Pick<PartnerSearchRepository, 'ofOwner' | 'interestsOf'>;
  log: Logger;
  now: () => Date;
};

/** Copies of digests in one answer: each is some 60 KB, and Lambda answers with 6 MB at most. */
const COPIES = 40;

/** `GET /municipalities/{id}/contacts/{contactId}/personal-data`: everything that is kept of a contact. */
export const exportPerson = (deps: Deps) =>
  signedInApi(deps.log, ExportPersonRequest, async ({ params, query: { skip } }, actor) => {
    const key = { municipalityId: params.id, contactId: params.contactId };
    const party = await deps.parties.get(params.id);
    const allowed = mayActOn(actor, 'export-or-erase-person', params.id, party);
    if (!allowed.ok) return allowed.error.reply;
    const contact = await deps.persons.contact(key);
    const { copies, ...traces } = await deps.persons.traces(key);
    const shown = copies.slice(skip, skip + COPIES);
    const next = skip + shown.length;
    const kept = {
      ...traces,
      partnerSearches: (await deps.searches.ofOwner(params.id)).filter(isTheirs(key)),
      interests: (await deps.searches.interestsOf(params.id)).filter(isTheirs(key)),
    };
    // Who was taken out has a right to what was sent to them for as long as it is kept.
    if (!contact && copies.length === 0 && isEmpty(kept)) {
      return problem('not-found', `${params.id} has no such contact.`);
    }
    const exported = {
      ...{ municipalityId: params.id, exportedAt: toInstant(deps.now()), contact, ...kept },
      addressState: contact && (await deps.addresses.get(addressKeyOf(contact.email))),
      copies: await Promise.all(shown.map((copy) => wordsOf(deps, copy))),
      ...(next < copies.length && { nextSkip: next }),
    };
    deps.log.info('person.exported', { contact: contactNameOf(key) });
    const reply = json(200, exported);
    return { ...reply, headers: { ...reply.headers, 'cache-control': 'no-store' } };
  });

const isTheirs =
  (key: ContactKey) =>
  ({ contactId }: { contactId: string }): boolean =>
    contactId === key.contactId;

const isEmpty = ({ preferences, ...lists }: { preferences?: unknown } & Kept): boolean =>
  preferences === undefined && Object.values(lists).every((list) => list.length === 0);

type Kept = Record<'issues' | 'linkMails' | 'partnerSearches' | 'interests', readonly unknown[]>;

/** A copy of a digest in words. Text and HTML say the same, and the calls in it are nobody's personal data. */
const wordsOf = async ({ archive }: Deps, copy: CopyKey) => {
  const kept = await archive.get(copy, copy.token);
  const { week, token } = copy;
  return { week, token, ...(kept && { subject: kept.subject, text: kept.text }) };
};
