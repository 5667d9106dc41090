import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { MunicipalityId, type PartyId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { applicantTypeOf, type Organisation } from '../../shared/domain/organisation.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { associationIdOf } from '../../shared/municipalities/association-of.ts';
import type { Member } from '../../shared/partners/consortium/terms.ts';
import {
  knownPartyOf,
  type PartnerPool,
  poolWithGuest,
} from '../../shared/partners/partner-pool.ts';
import type { PartnerAsk } from '../../shared/partners/ranking/ask.ts';
import { SEAT } from '../../shared/partners/ranking/guest.ts';
import type { SelfDescription } from '../../shared/partners/suggestion-view.ts';
import type { KnownParty } from '../../shared/reference/partners/partner-records.ts';

export type SeekerDeps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  /** All organisations, as they were a minute ago at most. */
  organisations: () => Promise<readonly Organisation[]>;
  /** Made at the first request, and kept. */
  pool: () => Promise<PartnerPool>;
};

type ConsortiumMember = Member & { id: PartyId };

/** Whoever seeks partners, with the consortium it has so far, itself first. */
export type Seeker = SelfDescription & {
  id: PartyId;
  party: KnownParty;
  need?: PartnerAsk['need'];
  networks: readonly string[];
  isMemberOf: (organisation: Organisation) => boolean;
  members: ConsortiumMember[];
  /** All municipalities as it sees them, and its id among them. */
  pool: PartnerPool;
  idInPool: string;
};

type Itself = Omit<Seeker, 'members'>;

/** Reads the seeker and the members that it names. Refuses the first of them that is nobody. */
export const seekerOf = async (
  deps: SeekerDeps,
  id: PartyId,
  others: readonly PartyId[],
): Promise<Result<Seeker, { kind: 'nobody'; id: string }>> => {
  const pool = await deps.pool();
  const organisations = new Map((await deps.organisations()).map((each) => [`${each.id}`, each]));
  const organisation = organisations.get(id);
  const itself = organisation
    ? organisationItself(pool, organisation)
    : await municipalityItself(deps, pool, id);
  if (!itself) return err({ kind: 'nobody', id });
  const members: ConsortiumMember[] = [];
  for (const each of new Set<PartyId>([id, ...others])) {
    const member = memberOf(each, organisations.get(each), pool);
    if (!member) return err({ kind: 'nobody', id: each });
    members.push(member);
  }
  return ok({ ...itself, members });
};

const memberOf = (
  id: PartyId,
  organisation: Organisation | undefined,
  { partyOf }: PartnerPool,
): ConsortiumMember | undefined => {
  const { country, nuts3 } = organisation ?? partyOf.get(id) ?? {};
  if (country === undefined) return undefined;
  return {
    id,
    country,
    nuts3,
    kind: organisation ? applicantTypeOf(organisation) : 'municipality',
  };
};

const municipalityItself = async (
  { municipalities }: SeekerDeps,
  pool: PartnerPool,
  id: PartyId,
): Promise<Itself | undefined> => {
  const party = pool.partyOf.get(id);
  if (!party) return undefined;
  const profile = await municipalities.get(MunicipalityId.parse(party.id));
  const { priorities = [], languages, needs, networks = [] } = profile ?? {};
  return {
    ...{ id, party, pool, idInPool: party.id, priorities, languages, need: needs, networks },
    population: profile?.population ?? party.population,
    isMemberOf: (organisation) => isMember(party.id, profile, organisation),
  };
};

/** It has no needs in words, no past and no twins: what it works on stands for what it wants. */
const organisationItself = (pool: PartnerPool, organisation: Organisation): Itself => {
  const { id, themes, languages, networks } = organisation;
  const party = knownPartyOf(organisation);
  return {
    ...{ id, party, languages, networks, idInPool: SEAT.id },
    pool: poolWithGuest(pool, party, networks),
    priorities: themes.map((theme) => ({ theme })),
    isMemberOf: () => false,
  };
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
