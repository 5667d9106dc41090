import type { Localised } from '../../domain/language.ts';
import type { PartnerSearch, SearchState } from '../../domain/partner-search.ts';
import type { Party } from '../../domain/party.ts';

/** Somebody as others may know them: no contact, no address. */
export type PartyView = { id: string; country?: string; nuts3?: string; name?: Localised };

export const partyView = (id: string, party: Party | undefined): PartyView => ({
  id,
  ...(party && { country: party.country, name: party.name }),
  ...(party?.nuts3 && { nuts3: party.nuts3 }),
});

/** A partner search as the API shows it. What is the owner's alone is shown only to who acts for the owner. */
export type SearchView = PartnerSearch['notice'] & {
  id: string;
  owner: PartyView;
  status: SearchState['kind'];
  endsAt: string;
  createdAt: string;
  version: number;
  own?: { state: SearchState; contactId: string; interests: number };
};

export const searchView = (
  search: PartnerSearch,
  owner: Party | undefined,
  isOwn: boolean,
): SearchView => {
  const { id, notice, state, endsAt, createdAt, version, contactId, interests } = search;
  return {
    ...{ id, owner: partyView(search.owner, owner), status: state.kind },
    ...notice,
    ...{ endsAt, createdAt, version },
    ...(isOwn && { own: { state, contactId, interests } }),
  };
};
