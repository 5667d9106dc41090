import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { PartnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import type { ApplicantType } from '../../shared/domain/applicant-type.ts';
import { MunicipalityId, type PartyId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { applicantTypeOf, type Organisation } from '../../shared/domain/organisation.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { associationIdOf } from '../../shared/municipalities/association-of.ts';
import type { KnownConducts } from '../../shared/partners/conduct.ts';
import type { Member } from '../../shared/partners/consortium/terms.ts';
import { gapIn } from '../../shared/partners/gap.ts';
import type { PartnerPool } from '../../shared/partners/partner-pool.ts';
import type { PartnerAsk } from '../../shared/partners/ranking/ask.ts';
import {
  type Suggesting,
  type Suggestion,
  suggestPartners,
} from '../../shared/partners/suggest.ts';
import { suggestOrganisations } from '../../shared/partners/suggest-organisations.ts';
import type { SelfDescription } from '../../shared/partners/suggestion-view.ts';
import type { KnownParty } from '../../shared/reference/partners/partner-records.ts';
import type { Aim } from './aim.ts';

export type SuggestedDeps = {
  municipalities: Pick<MunicipalityRepository, 'get' | 'getMany'>;
  searches: Pick<PartnerSearchRepository, 'cooperationsOf'>;
  /** All organisations, as they were a minute ago at most. */
  organisations: () => Promise<readonly Organisation[]>;
  /** How parties deal with others on the service, as it was some minutes ago at most. */
  conducts: () => Promise<KnownConducts>;
  /** Made at the first request, and kept. */
  pool: () => Promise<PartnerPool>;
};

/** A municipality that seeks partners, with the consortium it has so far, itself first. */
export type Seeker = SelfDescription & {
  party: KnownParty;
  profile: Municipality | undefined;
  members: (Member & { id: string })[];
};

/** Reads the seeker and the members that it names. Refuses the first of them that is nobody. */
export const seekerOf = async (
  deps: SuggestedDeps,
  id: MunicipalityId,
  others: readonly PartyId[],
): Promise<Result<Seeker, { kind: 'nobody'; id: string }>> => {
  const { partyOf } = await deps.pool();
  const party = partyOf.get(id);
  if (!party) return err({ kind: 'nobody', id });
  const organisations = new Map((await deps.organisations()).map((each) => [`${each.id}`, each]));
  const memberOf = (each: string): (Member & { id: string }) | undefined => {
    const organisation = organisations.get(each);
    const { country, nuts3 } = organisation ?? partyOf.get(each) ?? {};
    if (country === undefined) return undefined;
    const kind = organisation ? applicantTypeOf(organisation) : 'municipality';
    return { id: each, country, nuts3, kind };
  };
  const members: (Member & { id: string })[] = [];
  for (const each of new Set<string>([id, ...others])) {
    const member = memberOf(each);
    if (!member) return err({ kind: 'nobody', id: each });
    members.push(member);
  }
  const profile = await deps.municipalities.get(id);
  const population = profile?.population ?? party.population;
  const { priorities = [], languages } = profile ?? {};
  return ok({ party, profile, members, priorities, languages, population });
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
    municipalities: await municipalitiesFor(deps, { ...suggesting, gap }),
    organisations: await organisationsFor(deps, seeker, suggesting, gapFor),
  };
};

const foundBy = async (
  { searches }: SuggestedDeps,
  { party }: Seeker,
): Promise<Map<string, number>> => {
  const times = new Map<string, number>();
  const found = await searches.cooperationsOf(MunicipalityId.parse(party.id));
  for (const { with: other } of found) times.set(other, (times.get(other) ?? 0) + 1);
  return times;
};

/** Past projects of the EEA and Norway Grants are not told apart by programme. */
const pastNameOf = (code: string): string => (code.startsWith('EEA-') ? 'EEA-GRANTS' : code);

const askOf = ({ party, profile }: Seeker, { programme, themes }: Aim): PartnerAsk => ({
  seeker: party.id,
  programme: programme && { ...programme, code: pastNameOf(programme.code) },
  themes: themes ?? profile?.priorities.map(({ theme }) => theme),
  need: profile?.needs,
});

/** Whoever hides is found out by its profile, and then left out. */
const municipalitiesFor = async (
  { municipalities, pool }: SuggestedDeps,
  suggesting: Suggesting,
): Promise<Suggested[]> => {
  const without = new Set(suggesting.without);
  for (;;) {
    const suggestions = suggestPartners(await pool(), { ...suggesting, without });
    const idOf = ({ party }: Suggestion) => MunicipalityId.parse(party.id);
    const profiles = await municipalities.getMany(suggestions.map(idOf));
    const hidden = [...profiles.values()].filter((each) => each.hidden);
    if (hidden.length === 0) {
      return suggestions.map((each) => ({ suggestion: each, profile: profiles.get(idOf(each)) }));
    }
    for (const each of hidden) without.add(each.id);
  }
};

const organisationsFor = async (
  { organisations }: SuggestedDeps,
  { party, profile }: Seeker,
  suggesting: Suggesting,
  gapFor: Parameters<typeof suggestOrganisations>[3],
): Promise<Suggested[]> => {
  const all = await organisations();
  const byId = new Map(all.map((each) => [`${each.id}`, each]));
  const seeker = { party, networks: profile?.networks ?? [] };
  return suggestOrganisations(seeker, all, suggesting, gapFor).map((suggestion) => {
    const organisation = byId.get(suggestion.party.id);
    const { themes = [], languages } = organisation ?? {};
    const priorities = themes.map((theme) => ({ theme }));
    const hasSeekerAsMember =
      organisation !== undefined && isMember(party.id, profile, organisation);
    return { suggestion, profile: { priorities, languages, hasSeekerAsMember } };
  });
};

/** In which associations one is that has a profile, the profile says; of all others the list of the organisation does. */
const isMember = (
  seeker: string,
  profile: Pick<Municipality, 'associations'> | undefined,
  organisation: Organisation,
): boolean => {
  const association = associationIdOf(organisation);
  return association === undefined || profile === undefined
    ? organisation.members.some((each) => each === seeker)
    : profile.associations.includes(association);
};
