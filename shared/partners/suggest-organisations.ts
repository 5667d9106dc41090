import type { ApplicantType } from '../domain/applicant-type.ts';
import { applicantTypeOf, type Organisation, OrganisationKind } from '../domain/organisation.ts';
import type { KnownParty } from '../reference/partners/partner-records.ts';
import type { Gap } from './gap.ts';
import { organisationPool } from './partner-pool.ts';
import { candidatesIn, chosen, type Suggesting, type Suggestion } from './suggest.ts';

/** Who seeks, as far as organisations are ranked by it. */
type Seeker = { party: KnownParty; networks: readonly string[] };

/**
 * Suggests organisations other than municipalities, by the same scorer. What one may fill depends on its kind, so that
 * each kind is set against the rules by itself.
 */
export const suggestOrganisations = (
  { party, networks }: Seeker,
  organisations: readonly Organisation[],
  suggesting: Omit<Suggesting, 'gap'>,
  gapFor: (kind: ApplicantType | undefined) => Gap | undefined,
): Suggestion[] => {
  const candidates = OrganisationKind.options.flatMap((kind) => {
    const its = organisations.filter((each) => each.kind === kind && !each.hidden);
    if (its.length === 0) return [];
    const gap = gapFor(applicantTypeOf({ kind }));
    return candidatesIn(organisationPool(party, networks, its), { ...suggesting, gap });
  });
  const ranked = candidates.sort((a, b) => b.score - a.score || (a.party.id < b.party.id ? -1 : 1));
  return chosen(ranked, suggesting.most);
};
