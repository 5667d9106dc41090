import type { ApplicantType } from '../../domain/applicant-type.ts';
import type { Call } from '../../domain/call.ts';
import type { ConsortiumRule } from '../../domain/consortium-rule.ts';
import type { Eligibility, StatedList } from '../../domain/eligibility.ts';
import type { StatedBy } from '../../domain/stated-by.ts';

/** One of a consortium. What is absent is not known; `nuts3` lies in `country`. */
export type Member = {
  country: string;
  nuts3?: string | undefined;
  kind?: ApplicantType | undefined;
  /** Named as the lead partner; one at most. */
  lead?: boolean | undefined;
};

/** Whose statement something rests on, and in what words. */
export type Provenance = { by: StatedBy; text?: string | undefined };

/** What a consortium is set against. What is absent nobody states, and nothing follows from it. */
export type Terms = {
  rule: Omit<ConsortiumRule, 'by' | 'text'>;
  /** Absent where no rule on a consortium is stated. */
  stated?: Provenance;
  /** Of the donor partner alone, where the call says of it what its programme does not. */
  donorStated?: Provenance;
  countries?: StatedList | undefined;
  nuts?: StatedList | undefined;
  applicantTypes?: StatedList | undefined;
};

/** The terms of a call or programme; what the call itself says of donor partners wins. */
export const termsOf = (
  { consortium, countries, nuts, applicantTypes }: Eligibility,
  partnership?: Call['partnership'],
): Terms => {
  const { by, text, ...rule } = consortium ?? {};
  return {
    rule: partnership ? { ...rule, donorPartner: partnership.donorPartner } : rule,
    ...(by ? { stated: { by, text } } : {}),
    ...(partnership ? { donorStated: { by: 'source', text: partnership.text } } : {}),
    countries,
    nuts,
    applicantTypes,
  };
};

/** Whether anybody states who must come together. */
export const statesConsortium = ({ rule }: Terms): boolean => Object.keys(rule).length > 0;

/** The kinds of which the lead must be; undefined where nobody states any apart from who may apply. */
export const leadKindsOf = ({ rule, applicantTypes }: Terms): readonly string[] | undefined => {
  if (rule.leadKinds) return rule.leadKinds;
  return rule.partnerKinds && applicantTypes?.exhaustive ? applicantTypes.values : undefined;
};

/** The kinds of which partners surely may be; undefined where nobody states any. */
export const partnerKindsOf = ({ rule, applicantTypes }: Terms): readonly string[] | undefined =>
  rule.partnerKinds ?? applicantTypes?.values;
