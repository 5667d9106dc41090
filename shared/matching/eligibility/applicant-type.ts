import type { Eligibility } from '../../domain/eligibility.ts';
import type { RuleResult } from '../../domain/match.ts';
import { demandOf, notStated, offList, stated } from './stated-rule.ts';

const RULE = { rule: 'applicant-type', kind: 'condition' } as const;

/** Municipalities are among those that may apply. */
export const applicantTypeRule = ({ applicantTypes }: Eligibility): RuleResult => {
  if (!applicantTypes) return notStated(RULE, 'municipality');
  const answer = applicantTypes.values.includes('municipality')
    ? 'eligible'
    : offList(applicantTypes);
  return stated(RULE, answer, 'municipality', demandOf(applicantTypes), applicantTypes);
};
