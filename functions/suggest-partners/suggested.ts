import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { PartnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import type { ApplicantType } from '../../shared/domain/applicant-type.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import type { KnownConducts } from '../../shared/partners/conduct.ts';
import { gapIn } from '../../shared/partners/gap.ts';
import type { PartnerAsk } from '../../shared/partners/ranking/ask.ts';
import {
  type Suggesting,
  type Suggestion,
  suggestPartners,
} from '../../shared/partners/suggest.ts';
import { suggestOrganisations } from '../../shared/partners/suggest-organisations.ts';
import type { SelfDescription } from '../../shared/partners/suggestion-view.ts';
import type { Aim } from './aim.ts';
import type { Seeker, SeekerDeps } from './seeker.ts';

export type SuggestedDeps = SeekerDeps & {
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  searches: Pick<PartnerSearchRepository, 'cooperationsOf'>;
  /** How parties deal with others on the service, as it was some minutes ago at most. */
  conducts: () => Promise<KnownConducts>;
};

/** A suggestion, with what the suggested one says of itself on the service. */
export type Suggested = { suggestion: Suggestion; profile: SelfDescription | undefined };

/** The best municipalities and the best organisations for a seeker. */
export const suggestedTo = async (
  deps: SuggestedDeps,
  seeker: Seeker,
  aim: Aim,
  wanted: Pick<Suggesting, 'countries' | 'most'>,
): Promise<{ municipalities: Suggested[]; organisations: Suggested[] }> => {
  const without = new Set(seeker.members.map(({ id }) => id));
  const foundBefore = await foundBy(deps, seeker);
  const conducts = await deps.conducts();
  const suggesting = { ...wanted, ask: askOf(seeker, aim), without, foundBefore, conducts };
  const gapFor = (kind: ApplicantType | undefined) =>
    aim.terms && gapIn(aim.terms, seeker.members, kind);
  const gap = gapFor('municipality');
  return {
    municipalities: await municipalitiesFor(deps, seeker, { ...suggesting, gap }),
    organisations: await organisationsFor(deps, seeker, suggesting, gapFor),
  };
};

const foundBy = async (
  { searches }: SuggestedDeps,
  { id }: Seeker,
): Promise<Map<string, number>> => {
  const times = new Map<string, number>();
  const found = await searches.cooperationsOf(id);
  for (const { with: other } of found) times.set(other, (times.get(other) ?? 0) + 1);
  return times;
};

/** Past projects of the EEA and Norway Grants are not told apart by programme. */
const pastNameOf = (code: string): string => (code.startsWith('EEA-') ? 'EEA-GRANTS' : code);

const askOf = ({ idInPool, priorities, need }: Seeker, { programme, themes }: Aim): PartnerAsk => ({
  seeker: idInPool,
  programme: programme && { ...programme, code: pastNameOf(programme.code) },
  themes: themes ?? priorities.map(({ theme }) => theme),
  need,
});

/** Whoever hides is found out by its profile, and then left out. */
const municipalitiesFor = async (
  { municipalities }: SuggestedDeps,
  { pool }: Seeker,
  suggesting: Suggesting,
): Promise<Suggested[]> => {
  const without = new Set(suggesting.without);
  for (;;) {
    const suggestions = suggestPartners(pool, { ...suggesting, without });
    const idOf = ({ party }: Suggestion) => MunicipalityId.parse(party.id);
    const profiles = await municipalities.getMany(suggestions.map(idOf));
    const hidden = [...profiles.values()].filter((each) => each.hidden);
    if (hidden.length === 0) {
      return suggestions.map((each) => ({ suggestion: each, profile: profiles.get(idOf(each)) }));
    }
    for (const each of hidden) without.add(each.id);
  }
};

/** They are ranked in a world of their own, in which the seeker has its own id, and is not suggested to itself. */
const organisationsFor = async (
  { organisations }: SuggestedDeps,
  seeker: Seeker,
  suggesting: Suggesting,
  gapFor: Parameters<typeof suggestOrganisations>[3],
): Promise<Suggested[]> => {
  const all = (await organisations()).filter(({ id }) => id !== seeker.id);
  const byId = new Map(all.map((each) => [`${each.id}`, each]));
  const ask = { ...suggesting.ask, seeker: seeker.party.id };
  return suggestOrganisations(seeker, all, { ...suggesting, ask }, gapFor).map((suggestion) => {
    const organisation = byId.get(suggestion.party.id);
    const { themes = [], languages } = organisation ?? {};
    const priorities = themes.map((theme) => ({ theme }));
    const hasSeekerAsMember = organisation !== undefined && seeker.isMemberOf(organisation);
    return { suggestion, profile: { priorities, languages, hasSeekerAsMember } };
  });
};
