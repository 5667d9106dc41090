import { asOf, isOpenSearch, type PartnerSearch } from '../../shared/domain/partner-search.ts';
import type { Party } from '../../shared/domain/party.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { actingParty } from '../../shared/partners/searches/acting-party.ts';
import { byFit, type Fit, fitOf } from '../../shared/partners/searches/fit.ts';
import { partyView, searchView } from '../../shared/partners/searches/search-view.ts';
import type { FindDeps } from './handler.ts';
import type { FittingMunicipalityRequest, FittingOrganisationRequest } from './request.ts';

/** Most searches, and most candidates of one search, that are shown. */
const MOST = 20;

/**
 * `GET /municipalities/{id}/partner-searches`, `GET /organisations/{id}/partner-searches`: who looks for such as it, and
 * who is such as it looks for.
 */
export const fittingPartnerSearches = (
  deps: FindDeps,
  request: typeof FittingMunicipalityRequest | typeof FittingOrganisationRequest,
) =>
  signedInApi(deps.log, request, async ({ params: { id } }, actor) => {
    const acting = await actingParty(deps.parties, actor, id, 'params.id');
    if (!acting.ok) return acting.error.reply;
    const party = acting.value;
    const own = await deps.searches.ofOwner(party.id);
    const live = own.filter((search) => isLive(asOf(search, deps.now())));
    return json(200, {
      seekingSuchAsYou: await seekingSuchAs(deps, party),
      forYourSearches: live.length === 0 ? [] : await suchAsSoughtIn(deps, live),
    });
  });

const isLive = ({ state }: PartnerSearch): boolean =>
  ['draft', 'pending-moderation', 'published'].includes(state.kind);

const seekingSuchAs = async (deps: FindDeps, party: Party) => {
  const now = deps.now();
  const open = (await deps.searches.all('published')).filter((each) => isOpenSearch(each, now));
  const best = open
    .flatMap((search) => {
      const fit = fitOf(search, party);
      return fit ? [{ search, fit, order: `${search.endsAt}#${search.id}` }] : [];
    })
    .sort(byFit)
    .slice(0, MOST);
  const owners = await deps.parties.getMany([...new Set(best.map(({ search }) => search.owner))]);
  return best.map(({ search, fit }) => ({
    ...searchView(search, owners.get(search.owner), false),
    reasons: fit.reasons,
  }));
};

type Candidate = { party: Party; fit: Fit; order: string };

/**
 * Whoever hides is suggested to nobody. Of those that fit equally well whoever deals best with others comes first.
 * Profiles are read once for all searches.
 */
const suchAsSoughtIn = async (
  { everybody, conducts }: FindDeps,
  searches: readonly PartnerSearch[],
) => {
  const known = await conducts();
  const orderOf = ({ id }: Party): string => `${(1 - (known.get(id)?.odds ?? 0)).toFixed(6)}#${id}`;
  const found = searches.map(({ id }) => ({ searchId: id, best: Array.of<Candidate>() }));
  for await (const party of everybody()) {
    if (party.hidden) continue;
    for (const [at, search] of searches.entries()) {
      const fit = fitOf(search, party);
      if (fit) found[at]?.best.push({ party, fit, order: orderOf(party) });
    }
  }
  return found.map(({ searchId, best }) => ({
    searchId,
    candidates: best
      .sort(byFit)
      .slice(0, MOST)
      .map(({ party, fit }) => ({ ...partyView(party.id, party), reasons: fit.reasons })),
  }));
};
