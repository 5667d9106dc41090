import { countriesIn, donorsIn, euMembersIn, onSide, partnersIn } from './counts.ts';
import { asksOfLead } from './judge-lead.ts';
import type { Standing } from './standing.ts';
import type { Member, Terms } from './terms.ts';

/** What a consortium surely lacks: so many of each, 0 for nothing. Whoever only perhaps counts fills nothing. */
export type Needs = {
  partners: number;
  /** Countries that none of the members is from. */
  countries: number;
  euMembers: number;
  /** In the order of the required sides. */
  sides: readonly number[];
  /** Somebody who may lead: 1 where no lead is named and none of the members surely may. */
  lead: number;
  donors: number;
};

export const needsOf = (
  terms: Terms,
  members: readonly Member[],
  standings: readonly Standing[],
): Needs => {
  const { minPartners, minCountries, minEuMembers, requiredSides, donorPartner } = terms.rule;
  const mayLead = standings.some(({ lead }) => lead.able === 'inside');
  const named = members.some(({ lead }) => lead);
  return {
    partners: lacking(minPartners, partnersIn(standings).has),
    countries: lacking(minCountries, countriesIn(standings).has.length),
    euMembers: lacking(minEuMembers, euMembersIn(standings).has),
    sides: (requiredSides ?? []).map(({ min }, at) => lacking(min, onSide(standings, at).has)),
    lead: asksOfLead(terms) && !named && !mayLead ? 1 : 0,
    donors: donorPartner === 'required' ? lacking(1, donorsIn(standings)) : 0,
  };
};

const lacking = (needs: number | undefined, has: number): number => Math.max(0, (needs ?? 0) - has);
