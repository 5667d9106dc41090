import * as z from 'zod';
import { AssociationId, CountryCode, MunicipalityId, Nuts } from './ids.ts';
import { DigestLanguage, Language, Localised } from './language.ts';
import { Currency } from './money.ts';
import { ThemeCode } from './theme.ts';
import { Instant, Zone } from './time.ts';

/** The kind of territory, as programmes name it. */
export const AreaType = z.enum(['border', 'coastal', 'mountain', 'rural', 'urban', 'island']);
export type AreaType = z.infer<typeof AreaType>;

/** What a municipality wants to work on; weight 1 (would be nice) to 3 (must). */
export const Priority = z.object({ theme: ThemeCode, weight: z.number().int().min(1).max(3) });
export type Priority = z.infer<typeof Priority>;

/** Somebody who receives the digest. The id is unique within the municipality and never changes. */
export const Contact = z.object({
  id: z.string().regex(/^[a-z0-9]{1,20}$/),
  email: z.email().max(254),
  language: DigestLanguage,
  /** What they are there, such as the mayor's office. */
  role: z.string().trim().min(1).max(100).optional(),
  /** Since when the address is this one, where it was another before: links that went there open nothing any more. */
  addressSince: Instant.optional(),
});
export type Contact = z.infer<typeof Contact>;

/** The most of its own money that a municipality can put into one project; 0 when it has none. */
export const OwnContributionCeiling = z.object({
  amount: z.number().nonnegative().max(1e15),
  currency: Currency,
});
export type OwnContributionCeiling = z.infer<typeof OwnContributionCeiling>;

/** A project it took part in. The programme in whatever words it is known by. */
export const Experience = z.object({
  programme: z.string().trim().min(1).max(100),
  year: z.number().int().min(1980).max(2100).optional(),
  role: z.enum(['applicant', 'lead-partner', 'partner', 'donor-partner']).optional(),
  title: z.string().trim().min(1).max(300).optional(),
});

/** What a network of cities is called. */
export const NetworkName = z.string().trim().min(1).max(120);

/** Most associations that a municipality is a member of. */
export const MOST_ASSOCIATIONS = 50;

/** A town that it is twinned with; by its id where it is known. */
export const TwinTown = z.object({
  name: z.string().trim().min(1).max(120),
  country: CountryCode,
  id: MunicipalityId.optional(),
});

/** Longest text of needs, in characters: two pages say what is needed, and a longer text is refused, not cut. */
export const MAX_NEEDS = 4000;

/** Most contacts of one municipality. */
export const MOST_CONTACTS = 20;

/** What the service knows about a municipality. */
export const Municipality = z.object({
  id: MunicipalityId,
  country: CountryCode,
  name: Localised,
  nuts3: Nuts,
  zone: Zone,
  population: z.number().int().positive().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  areaTypes: z.array(AreaType),
  borders: z.array(CountryCode),
  /** Who it is a member of. This alone says so: lists of members are made of it. */
  associations: z.array(AssociationId).max(MOST_ASSOCIATIONS),
  priorities: z.array(Priority).max(20),
  needs: z.object({ language: Language, text: z.string().max(MAX_NEEDS) }).optional(),
  ownContributionCeiling: OwnContributionCeiling.optional(),
  /** Languages in which it can write an application. */
  languages: z.array(Language).max(30).optional(),
  experience: z.array(Experience).max(200).optional(),
  /** Networks of cities it is a member of, by name. */
  networks: z.array(NetworkName).max(100).optional(),
  twinTowns: z.array(TwinTown).max(200).optional(),
  contacts: z.array(Contact).max(MOST_CONTACTS),
  /** How many work on projects there, in full-time posts. */
  staff: z.number().nonnegative().max(10_000).optional(),
  /** It does not want to be suggested as a partner. */
  hidden: z.boolean().optional(),
  /** Counts its changes, from 1. Those that were kept before changes were counted are of version 1. */
  version: z.number().int().positive().default(1),
});
export type Municipality = z.infer<typeof Municipality>;
