import * as z from 'zod';

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
