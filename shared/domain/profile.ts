import * as z from 'zod';
import { MunicipalityId } from './ids.ts';
import { Language } from './language.ts';
import {
  Experience,
  Municipality,
  OwnContributionCeiling,
  Priority,
  TwinTown,
} from './municipality.ts';

const its = Municipality.shape;

const Needs = its.needs.unwrap().strict();

/** What a municipality says of itself. As it is written: no object takes a field that it does not know. */
const SELF_DESCRIPTION = {
  priorities: z
    .array(Priority.strict())
    .max(20)
    .refine(
      (all) => new Set(all.map(({ theme }) => theme)).size === all.length,
      'names a theme twice',
    ),
  needs: Needs.optional(),
  ownContributionCeiling: OwnContributionCeiling.strict().optional(),
  languages: its.languages,
  experience: z.array(Experience.strict()).max(200).optional(),
  networks: its.networks,
  twinTowns: z.array(TwinTown.strict()).max(200).optional(),
  staff: its.staff,
};

/** What is so whoever says it, and who may act for it: only administrators write it. */
const FACTS = {
  name: its.name,
  nuts3: its.nuts3,
  zone: its.zone,
  population: its.population,
  lat: its.lat,
  lon: its.lon,
  areaTypes: its.areaTypes,
  borders: its.borders,
  associations: its.associations,
};

/** All that is written of a municipality, save for its contacts and whether it is hidden. */
export const WholeProfile = z.strictObject({ ...FACTS, ...SELF_DESCRIPTION });
export type WholeProfile = z.infer<typeof WholeProfile>;

export const FACT_NAMES = z.strictObject(FACTS).keyof().options;

/** A profile as it replaces another: facts that it leaves out stay as they are. */
export const StatedProfile = z.strictObject({
  ...z.strictObject(FACTS).partial().shape,
  ...SELF_DESCRIPTION,
});
export type StatedProfile = z.infer<typeof StatedProfile>;

/** A profile with the municipality it is of: a row of an import, or one that is added. */
export const MunicipalityRow = StatedProfile.extend({ id: MunicipalityId });
export type MunicipalityRow = z.infer<typeof MunicipalityRow>;

/** What may be taken away from a profile, and all that may be changed in one part by part (RFC 7386). */
export const ProfilePatch = z.strictObject({
  name: z.record(Language, z.string().min(1).nullable()).optional(),
  nuts3: FACTS.nuts3.optional(),
  zone: FACTS.zone.optional(),
  population: FACTS.population.nullable(),
  lat: FACTS.lat.nullable(),
  lon: FACTS.lon.nullable(),
  areaTypes: FACTS.areaTypes.optional(),
  borders: FACTS.borders.optional(),
  associations: FACTS.associations.optional(),
  priorities: SELF_DESCRIPTION.priorities.optional(),
  needs: Needs.partial().nullable().optional(),
  ownContributionCeiling: OwnContributionCeiling.strict().partial().nullable().optional(),
  languages: SELF_DESCRIPTION.languages.nullable(),
  experience: SELF_DESCRIPTION.experience.nullable(),
  networks: SELF_DESCRIPTION.networks.nullable(),
  twinTowns: SELF_DESCRIPTION.twinTowns.nullable(),
  staff: SELF_DESCRIPTION.staff.nullable(),
});

/** What is written of a municipality, as it may be written again. */
export const profileOf = (municipality: Municipality): WholeProfile => {
  const { id, country, contacts, hidden, version, ...profile } = municipality;
  return profile;
};
