import type { PartyId } from '../../shared/domain/ids.ts';
import { utcDayOf } from '../../shared/domain/time.ts';
import { api, json } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { smallestAdditions } from '../../shared/partners/consortium/smallest-additions.ts';
import { suggestionView } from '../../shared/partners/suggestion-view.ts';
import { type AimDeps, aimOf } from './aim.ts';
import {
  type SuggestionQuery,
  SuggestToMunicipalityRequest,
  SuggestToOrganisationRequest,
} from './request.ts';
import { seekerOf } from './seeker.ts';
import { type SuggestedDeps, suggestedTo } from './suggested.ts';

export type Deps = AimDeps & SuggestedDeps & { log: Logger; now: () => Date };

/** Who could be asked, by a municipality or by any other organisation. */
export const suggestPartnersRoute = (deps: Deps) =>
  byRoute({
    'GET /municipalities/{id}/partner-suggestions': api(
      deps.log,
      SuggestToMunicipalityRequest,
      ({ params: { id }, query }) => answerTo(deps, id, query),
    ),
    'GET /organisations/{id}/partner-suggestions': api(
      deps.log,
      SuggestToOrganisationRequest,
      ({ params: { id }, query }) => answerTo(deps, id, query),
    ),
  });

const answerTo = async (deps: Deps, id: PartyId, query: SuggestionQuery) => {
  const aim = await aimOf(deps, query);
  if (!aim.ok) return problem('not-found', aim.error.why);
  const found = await seekerOf(deps, id, query.with ?? []);
  if (!found.ok) return problem('not-found', `Nobody has the id ${found.error.id}.`);
  const seeker = found.value;
  const { terms, programme } = aim.value;
  const { municipalities, organisations } = await suggestedTo(deps, seeker, aim.value, {
    countries: query.country,
    most: query.limit,
  });
  const today = utcDayOf(deps.now());
  const shown = ({ suggestion, profile }: (typeof municipalities)[number]) =>
    suggestionView(suggestion, seeker, profile, programme?.code, today);
  return json(200, {
    seeker: id,
    ...(query.call ? { call: query.call } : {}),
    ...(programme ? { programme: programme.code } : {}),
    members: seeker.members.map((each) => each.id),
    ...(terms ? { missing: smallestAdditions(terms, seeker.members) } : {}),
    municipalities: municipalities.map(shown),
    organisations: organisations.map(shown),
  });
};
