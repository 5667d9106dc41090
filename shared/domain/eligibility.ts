import * as z from 'zod';
import { CountryCode, Nuts } from './ids.ts';

/** Who may apply, in the terms that programmes use. */
export const ApplicantType = z.enum([
  'municipality',
  'association-of-municipalities',
  'regional-authority',
  'national-authority',
  'other-public-body',
  'ngo',
  'university',
  'research-organisation',
  'school',
  'sme',
  'company',
  'individual',
  'international-organisation',
]);
export type ApplicantType = z.infer<typeof ApplicantType>;

/** Where a statement comes from; an administrator's outlives the feed. */
export const StatedBy = z.enum(['source', 'programme', 'administrator']);
export type StatedBy = z.infer<typeof StatedBy>;

/**
 * A list that somebody stated. `exhaustive`: whoever is not on it is out. Otherwise whoever is not on it
 * is unknown, because the document leaves a door open ("and countries associated later").
 */
const statedList = <T extends z.ZodType>(item: T) =>
  z.object({
    values: z.array(item).min(1),
    exhaustive: z.boolean(),
    by: StatedBy,
    text: z.string().max(500).optional(),
  });

/** The conditions on an applicant. An absent condition is not stated: it is unknown, not open to all. */
export const Eligibility = z.object({
  countries: statedList(CountryCode).optional(),
  nuts: statedList(Nuts).optional(),
  applicantTypes: statedList(ApplicantType).optional(),
});
export type Eligibility = z.infer<typeof Eligibility>;
