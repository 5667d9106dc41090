import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { OrganisationRepository } from '../../shared/db/organisation-repository.ts';
import { MunicipalityId, OrganisationId, type PartyId } from '../../shared/domain/ids.ts';
import { applicantTypeOf } from '../../shared/domain/organisation.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Member } from '../../shared/partners/consortium/terms.ts';
import { type MemberRequest, partiesIn } from './request.ts';

export type MemberDeps = {
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  organisations: Pick<OrganisationRepository, 'getMany'>;
};

/** The parties that nobody knows, by their places in the list. */
type UnknownParties = { kind: 'unknown-parties'; at: { member: number; id: PartyId }[] };

/** Members as the rules see them, with what is known of the parties among them. */
export const membersOf = async (
  { municipalities, organisations }: MemberDeps,
  requested: readonly MemberRequest[],
): Promise<Result<Member[], UnknownParties>> => {
  const parties = partiesIn(requested);
  const [towns, others] = await Promise.all([
    municipalities.getMany(parties.flatMap((id) => MunicipalityId.safeParse(id).data ?? [])),
    organisations.getMany(parties.flatMap((id) => OrganisationId.safeParse(id).data ?? [])),
  ]);
  const known = new Map<PartyId, Member>();
  for (const { id, country, nuts3 } of towns.values()) {
    known.set(id, { country, nuts3, kind: 'municipality' });
  }
  for (const organisation of others.values()) {
    // Whoever is hidden is not there for others.
    if (organisation.hidden) continue;
    const { id, country, nuts3 } = organisation;
    known.set(id, { country, nuts3, kind: applicantTypeOf(organisation) });
  }
  const unknown = requested.flatMap((each, member) =>
    'party' in each && !known.has(each.party) ? [{ member, id: each.party }] : [],
  );
  if (unknown.length > 0) return err({ kind: 'unknown-parties', at: unknown });
  return ok(
    requested.flatMap((each): Member[] => {
      if (!('party' in each)) return [each];
      const member = known.get(each.party);
      return member ? [{ ...member, lead: each.lead }] : [];
    }),
  );
};
