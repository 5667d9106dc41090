import type { StatedList } from '../../domain/eligibility.ts';
import type { Answer, Judgement } from './judgement.ts';
import { provenanceOf } from './provenance.ts';
import { ofKinds, type Standing, type Sureness } from './standing.ts';
import { type Member, partnerKindsOf, type Terms } from './terms.ts';

/** Each member is where members may be. */
export const judgeMemberPlaces = (
  { countries, nuts }: Terms,
  standings: readonly Standing[],
): Judgement[] => {
  const list = nuts ?? countries;
  if (!list) return [];
  const lies = sorted(standings.map(({ place }) => place));
  return [{ rule: 'member-place', ...lies, ...provenanceOf(list) }];
};

/** Each member is of a kind that may take part. Of donor partners no kind is asked. */
export const judgeMemberKinds = (
  terms: Terms,
  members: readonly Member[],
  standings: readonly Standing[],
): Judgement[] => {
  const kinds = partnerKindsOf(terms);
  if (!kinds) return [];
  const is = members.map((member, at) => (standings[at]?.donor ? 'inside' : kindOf(member, terms)));
  const stated = terms.rule.partnerKinds ? terms.stated : terms.applicantTypes;
  return [{ rule: 'member-kind', ...sorted(is), kinds, ...provenanceOf(stated) }];
};

/**
 * A list of who may apply binds whoever is named to lead. Of the other partners it tells only who surely may
 * be one, for documents seldom say that partners are no others.
 */
const kindOf = (member: Member, { rule, applicantTypes }: Terms): Sureness => {
  if (member.lead) {
    // What is asked of the lead alone is judged with the lead.
    return applicantTypes && !rule.leadKinds ? amongApplicants(member, applicantTypes) : 'inside';
  }
  if (rule.partnerKinds) return ofKinds(member, rule.partnerKinds);
  return applicantTypes ? onlyPerhaps(ofKinds(member, applicantTypes.values)) : 'inside';
};

const amongApplicants = (member: Member, { values, exhaustive }: StatedList): Sureness => {
  const is = ofKinds(member, values);
  return exhaustive ? is : onlyPerhaps(is);
};

const onlyPerhaps = (is: Sureness): Sureness => (is === 'inside' ? is : 'unclear');

const sorted = (all: readonly Sureness[]) => {
  const who = (sureness: Sureness) => all.flatMap((each, at) => (each === sureness ? [at] : []));
  const [outside, unclear] = [who('outside'), who('unclear')];
  return { outside, unclear, answer: answerOf(outside, unclear) };
};

const answerOf = (outside: readonly number[], unclear: readonly number[]): Answer => {
  if (outside.length > 0) return 'fails';
  return unclear.length > 0 ? 'unknown' : 'holds';
};
