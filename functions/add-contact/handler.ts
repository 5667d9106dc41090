import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { MOST_CONTACTS } from '../../shared/domain/municipality.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import { type Deps as AddDeps, addContact, type Refusal } from './add-contact.ts';
import { AddContactRequest } from './request.ts';

export type Deps = AddDeps & { municipalities: Pick<MunicipalityRepository, 'get'> };

/** Adds a contact of a municipality, for whoever may change its profile. */
export const addContactRoute = (deps: Deps) =>
  signedInApi(deps.log, AddContactRequest, async ({ params: { id }, body }, actor) => {
    const municipality = await municipalityFor(deps.municipalities, actor, 'write-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    const added = await addContact(deps, municipality.value, body, actor);
    return added.ok ? json(201, added.value) : notAdded(added.error);
  });

const notAdded = (refusal: Refusal) => {
  switch (refusal.kind) {
    case 'contact-exists':
      return problem('conflict', 'The id, or the address, is that of another contact.');
    case 'too-many-contacts':
      return problem('conflict', `It has ${MOST_CONTACTS} contacts, as many as it may have.`);
    case 'already-active':
      return problem('conflict', 'The contact has confirmed already.');
    case 'suppressed':
      return problem('conflict', 'Nothing may be sent to the address: mail there failed before.');
    case 'changed-meanwhile':
      return problem('conflict', 'Somebody else changed the same contacts: try again.');
    case 'not-sent':
      return problem(
        'mail-not-sent',
        refusal.retry ? 'Ask again with the same request.' : 'The mail service refuses this mail.',
      );
  }
};
