import * as z from 'zod';
import type { Actor } from '../../shared/domain/actor.ts';
import { PartyId } from '../../shared/domain/ids.ts';
import type { Interest } from '../../shared/domain/interest.ts';
import { asOf, type PartnerSearch, SearchId } from '../../shared/domain/partner-search.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { json, pathParameter } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refusedWith } from '../../shared/partners/searches/acting-party.ts';
import { interestView } from '../../shared/partners/searches/interest-view.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import type { SearchRefusal } from '../../shared/partners/searches/refusals.ts';

export const SearchParams = z.strictObject({ id: pathParameter(SearchId) });

export const InterestParams = SearchParams.extend({ from: pathParameter(PartyId) });

/** The search as it stands now. */
export const searchNow = async (
  { searches, now }: PartnerDeps,
  id: SearchId,
): Promise<Result<PartnerSearch, SearchRefusal>> => {
  const found = await searches.get(id);
  return found
    ? ok(asOf(found, now()))
    : refusedWith(problem('not-found', `No partner search has the id ${id}.`));
};

/** An interest with its search. */
export const interestNow = async (
  deps: PartnerDeps,
  { id, from }: z.infer<typeof InterestParams>,
): Promise<Result<{ search: PartnerSearch; interest: Interest }, SearchRefusal>> => {
  const search = await searchNow(deps, id);
  if (!search.ok) return search;
  const interest = await deps.searches.interest(id, from);
  return interest
    ? ok({ search: search.value, interest })
    : refusedWith(problem('not-found', `${from} expressed no interest in ${id}.`));
};

/** Answers with an interest as its two sides may see it. */
export const interestReply = async (
  { parties, now, log }: PartnerDeps,
  status: number,
  { interest, search }: { interest: Interest; search: PartnerSearch },
  actor: Actor,
) => {
  const { searchId: id, from, state } = interest;
  log.info('interest.moved', { search: id, from, to: state });
  const known = await parties.getMany([search.owner, from]);
  const sides = { owner: known.get(search.owner), from: known.get(from) };
  return json(status, interestView(interest, search, sides, actor, now()));
};

/** The path by which the API knows an interest. */
export const interestPath = (searchId: SearchId, from: PartyId): string =>
  `partner-searches/${searchId}/interests/${from}`;
