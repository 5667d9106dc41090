import * as z from 'zod';
import type { PartnerChange } from '../../shared/db/partner-search-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Action } from '../../shared/domain/authorisation.ts';
import { asOf, type PartnerSearch, SearchId } from '../../shared/domain/partner-search.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { type Instant, toInstant } from '../../shared/domain/time.ts';
import { json, pathParameter } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { mayActOn, refusedWith } from '../../shared/partners/searches/acting-party.ts';
import { keepChange } from '../../shared/partners/searches/keep-change.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { problemOf, type SearchRefusal } from '../../shared/partners/searches/refusals.ts';
import { searchEvents } from '../../shared/partners/searches/search-events.ts';
import { searchView } from '../../shared/partners/searches/search-view.ts';

export const SearchParams = z.strictObject({ id: pathParameter(SearchId) });

/** A step with a search, and what else is written with it. The very same search means that there is nothing to do. */
export type Step = (
  search: PartnerSearch,
  at: Instant,
) => Promise<
  Result<{ search: PartnerSearch } & Partial<Omit<PartnerChange, 'search' | 'owes'>>, SearchRefusal>
>;

/** A step by its name, and what lets somebody take it. */
type Named = {
  may: Extract<Action, 'act-as-partner' | 'moderate-partner-search'>;
  action: string;
};

/** Takes a step with a search in the name of its owner or as a moderator, and answers with the search as it is then. */
export const takeStep = async (
  deps: PartnerDeps,
  actor: Actor,
  { may, action }: Named,
  id: SearchId,
  step: Step,
) => {
  const kept = await keepChange(
    deps,
    { actor, action, what: `partner-searches/${id}` },
    async () => {
      const found = await deps.searches.get(id);
      if (!found) return notFound(id);
      const owner = await deps.parties.get(found.owner);
      const allowed = mayActOn(actor, may, found.owner, owner);
      if (!allowed.ok) return allowed;
      const at = toInstant(deps.now());
      const search = asOf(found, deps.now());
      const taken = await step(search, at);
      if (!taken.ok) return taken;
      const { search: moved, ...rest } = taken.value;
      if (moved === search) return ok({ answer: { search, owner } });
      const change = { ...rest, search: moved, owes: searchEvents(moved, at) };
      return ok({
        before: found,
        change,
        answer: { search: { ...moved, version: moved.version + 1 }, owner },
      });
    },
  );
  if (!kept.ok) return problemOf(kept.error);
  const { search, owner } = kept.value;
  deps.log.info('partner-search.moved', { search: search.id, to: search.state.kind });
  return json(200, searchView(search, owner, true));
};

const notFound = (id: SearchId) =>
  refusedWith(problem('not-found', `No partner search has the id ${id}.`));
