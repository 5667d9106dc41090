import { judgeCounts } from './judge-counts.ts';
import { judgeLead } from './judge-lead.ts';
import { judgeMemberKinds, judgeMemberPlaces } from './judge-members.ts';
import type { Judgement } from './judgement.ts';
import { standingOf } from './standing.ts';
import type { Member, Terms } from './terms.ts';

/**
 * Sets a consortium against the terms of a call or programme, rule by rule; a rule that nobody states is left
 * out. Numbers count the lead partner in. Members that may not take part are counted by no rule save the
 * greatest number of partners, and those of whom it is not known only as perhaps.
 */
export const judgeConsortium = (terms: Terms, members: readonly Member[]): Judgement[] => {
  const standings = members.map((member) => standingOf(member, terms));
  return [
    ...judgeCounts(terms, standings),
    ...judgeLead(terms, members, standings),
    ...judgeMemberPlaces(terms, standings),
    ...judgeMemberKinds(terms, members, standings),
  ];
};
