import * as z from 'zod';
import { ApplicantType } from './applicant-type.ts';
import { CountryCode, Nuts } from './ids.ts';
import { StatedBy } from './stated-by.ts';

const count = z.number().int().positive().max(200);

/** A place by countries, by areas or by both; whoever is in one of either is in it. */
const Place = z.object({
  countries: z.array(CountryCode).min(1).optional(),
  nuts: z.array(Nuts).min(1).optional(),
});
export type Place = z.infer<typeof Place>;

const namesAPlace = ({ countries, nuts }: Place): boolean =>
  countries !== undefined || nuts !== undefined;

/** A side of the partnership from which at least `min` partners come: "Greece", "an EU member state". */
const RequiredSide = z
  .object({ label: z.string().min(1).max(100), ...Place.shape, min: count })
  .refine(namesAPlace, 'a side names countries or areas');
export type RequiredSide = z.infer<typeof RequiredSide>;

/**
 * The states that pay for the EEA and Norway Grants. Their entities join projects as donor project partners
 * and do not apply themselves (partnership guide of the grants, eeagrants.org).
 */
export const DONOR_STATES: ReadonlySet<string> = new Set(['IS', 'LI', 'NO']);

/** Whether a partner from a donor state of the EEA and Norway Grants must, should or may be in a project. */
export const DonorPartner = z.enum(['required', 'scored', 'optional']);
export type DonorPartner = z.infer<typeof DonorPartner>;

/**
 * Who must come together to apply. Numbers count the lead partner in. What a rule leaves out is not stated:
 * no lower and no upper bound follows from it.
 */
export const ConsortiumRule = z
  .object({
    minPartners: count.optional(),
    maxPartners: count.optional(),
    minCountries: count.optional(),
    requiredSides: z.array(RequiredSide).min(1).max(20).optional(),
    /** Partners from member states of the Union. */
    minEuMembers: count.optional(),
    /** Only from there may the lead partner come. */
    leadFrom: Place.refine(namesAPlace, 'names countries or areas').optional(),
    /** Only one of these kinds may lead, where it is stated apart from who may apply. */
    leadKinds: z.array(ApplicantType).min(1).optional(),
    /** Partners beside the lead are of these kinds, where it is stated apart from who may apply. */
    partnerKinds: z.array(ApplicantType).min(1).optional(),
    /** Partners from a donor state do not lead, wherever this is stated. */
    donorPartner: DonorPartner.optional(),
    by: StatedBy,
    text: z.string().max(500).optional(),
  })
  .refine(
    ({ minPartners, maxPartners }) =>
      (minPartners ?? 1) <= (maxPartners ?? Number.MAX_SAFE_INTEGER),
    { path: ['minPartners'], message: 'not more than maxPartners' },
  );
export type ConsortiumRule = z.infer<typeof ConsortiumRule>;
