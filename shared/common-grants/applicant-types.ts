import type { ApplicantType } from '../domain/applicant-type.ts';

/** A kind of applicant in the terms of CommonGrants; one that it has no term for is `custom`. */
export type AcceptedApplicantType =
  | { value: Exclude<Value, 'custom'> }
  | { value: 'custom'; customValue: ApplicantType };

type Value =
  | 'individual'
  | 'government_municipal'
  | 'higher_education_public'
  | 'higher_education_private'
  | 'nonprofit_without_501c3'
  | 'for_profit_small_business'
  | 'for_profit_not_small_business'
  | 'custom';

/**
 * The terms are those of the USA. Where one means the same in Europe it is used; a region is no state or county, and a
 * school no school district.
 */
const TERMS: Partial<Record<ApplicantType, readonly Exclude<Value, 'custom'>[]>> = {
  municipality: ['government_municipal'],
  ngo: ['nonprofit_without_501c3'],
  university: ['higher_education_public', 'higher_education_private'],
  sme: ['for_profit_small_business'],
  company: ['for_profit_small_business', 'for_profit_not_small_business'],
  individual: ['individual'],
};

/** What a list of applicants is in CommonGrants, each kind once. */
export const acceptedApplicantTypes = (
  types: readonly ApplicantType[],
): AcceptedApplicantType[] => {
  const terms = new Set(types.flatMap((type) => TERMS[type] ?? []));
  const others = types.filter((type) => TERMS[type] === undefined);
  return [
    ...[...terms].map((value) => ({ value })),
    ...others.map((customValue) => ({ value: 'custom' as const, customValue })),
  ];
};
