import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { municipalityIn } from '../../shared/domain/party.ts';
import { type Reachability, reachabilityOf } from '../../shared/domain/reachability.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { addressKeyOf, maskedAddress } from '../../shared/mail/address-key.ts';
import type { Deliveries, ListedSuppression } from './answer.ts';
import { ListSuppressedRequest } from './request.ts';

export type Deps = {
  addresses: Pick<AddressStateRepository, 'suppressed'>;
  preferences: Pick<ContactPreferencesRepository, 'away' | 'ofMunicipality'>;
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  log: Logger;
};

/** Who gets no mail because of what became of it, and which municipalities nobody is left of. */
export const listSuppressed = (deps: Deps) =>
  signedInApi(deps.log, ListSuppressedRequest, async (_input, actor) => {
    const allowed = authorise(actor, 'read-operations', {});
    return allowed.ok ? json(200, await deliveries(deps)) : refused(allowed.error);
  });

const deliveries = async (deps: Deps): Promise<Deliveries> => {
  const [states, away] = await Promise.all([deps.addresses.suppressed(), deps.preferences.away()]);
  const concerned = new Set([
    ...states.flatMap(({ readers }) => readers.map(({ municipalityId }) => municipalityId)),
    ...away.map(({ municipalityId }) => municipalityId),
  ]);
  const municipalities = await deps.municipalities.getMany(
    [...concerned].flatMap((id) => municipalityIn(id) ?? []),
  );
  const known = { states: new Map(states.map((each) => [each.key, each])), keyOf: addressKeyOf };
  const all: Reachability[] = [];
  for (const [id, municipality] of municipalities) {
    const preferences = await deps.preferences.ofMunicipality(id);
    all.push(reachabilityOf(municipality, { ...known, preferences }));
  }
  all.sort((a, b) => (a.municipality.id < b.municipality.id ? -1 : 1));
  return {
    suppressed: all.flatMap(listed),
    unreachable: all
      .filter(({ unreachable }) => unreachable)
      .map(({ municipality }) => ({ municipalityId: municipality.id, unreachable: true })),
  };
};

const listed = ({ municipality, suppressed }: Reachability): ListedSuppression[] =>
  suppressed.map(({ contact, ...suppression }) => ({
    municipalityId: municipality.id,
    contactId: contact.id,
    address: maskedAddress(contact.email),
    ...suppression,
  }));
