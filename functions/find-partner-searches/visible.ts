import type { Actor } from '../../shared/domain/actor.ts';
import type { PartnerSearch } from '../../shared/domain/partner-search.ts';
import type { Party } from '../../shared/domain/party.ts';
import { mayActOn } from '../../shared/partners/searches/acting-party.ts';
import { type SearchView, searchView } from '../../shared/partners/searches/search-view.ts';

/** A search as an actor may see it; undefined when it is none of their business: not published, and not theirs. */
export const visibleTo = (
  actor: Actor,
  search: PartnerSearch,
  owner: Party | undefined,
): SearchView | undefined => {
  const isOwn = (['act-as-partner', 'moderate-partner-search'] as const).some(
    (action) => mayActOn(actor, action, search.owner, owner).ok,
  );
  return isOwn || search.state.kind === 'published' ? searchView(search, owner, isOwn) : undefined;
};
