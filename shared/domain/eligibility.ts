import * as z from 'zod';
import { ApplicantType } from './applicant-type.ts';
import { ConsortiumRule } from './consortium-rule.ts';
import { CountryCode, Nuts } from './ids.ts';
import { Language } from './language.ts';
import { AreaType } from './municipality.ts';
import { StatedBy } from './stated-by.ts';

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

/** What `statedList` makes of any list. */
export type StatedList = {
  values: readonly string[];
  exhaustive: boolean;
  by: StatedBy;
  text?: string | undefined;
};

/** Inhabitants an applicant must have, bounds included. */
export const PopulationRange = z
  .object({
    min: z.number().int().positive().optional(),
    max: z.number().int().positive().optional(),
    by: StatedBy,
    text: z.string().max(500).optional(),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'at least one bound')
  .refine(({ min, max }) => (min ?? 0) <= (max ?? Number.MAX_SAFE_INTEGER), {
    path: ['min'],
    message: 'not more than max',
  });
export type PopulationRange = z.infer<typeof PopulationRange>;

/**
 * The conditions on an applicant. An absent one is not stated. Of the first three, which every call has, it
 * is then unknown, never open to all; the others are limits that only some calls set.
 */
export const Eligibility = z.object({
  countries: statedList(CountryCode).optional(),
  nuts: statedList(Nuts).optional(),
  applicantTypes: statedList(ApplicantType).optional(),
  population: PopulationRange.optional(),
  /** Any one of them suffices. */
  areaTypes: statedList(AreaType).optional(),
  /** In which an application may be submitted. */
  languages: statedList(Language).optional(),
  consortium: ConsortiumRule.optional(),
});
export type Eligibility = z.infer<typeof Eligibility>;
