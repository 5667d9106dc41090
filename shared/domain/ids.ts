import * as z from 'zod';

/** `<source>:<sourceId>`, unique across sources and stable across feed runs. */
export const CallId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+:[^\s/?#]+$/)
  .brand<'CallId'>();
export type CallId = z.infer<typeof CallId>;

/** The name of a feed: `eu-portal`, `isun`, … */
export const SourceId = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/)
  .brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

/** Short upper-case code of a funding programme: `CERV`, `LIFE`, `INTERREG-GR-BG`. */
export const ProgrammeCode = z
  .string()
  .max(40)
  .regex(/^[A-Z0-9][A-Z0-9+-]*$/)
  .brand<'ProgrammeCode'>();
export type ProgrammeCode = z.infer<typeof ProgrammeCode>;

/** Country and local code of the gazetteer: `BG-SZR31`, `GR-0101`, `NO-0301`. */
export const MunicipalityId = z
  .string()
  .max(40)
  .regex(/^[A-Z]{2}-[A-Za-z0-9]+$/)
  .brand<'MunicipalityId'>();
export type MunicipalityId = z.infer<typeof MunicipalityId>;

/** An organisation other than a municipality: `org-` and a short name of small letters: `org-ram-trakia`. */
export const OrganisationId = z
  .string()
  .max(80)
  .regex(/^org-[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;

/** An association of municipalities, as profiles and tokens name it: `ram-trakia`. As an organisation it is `org-ram-trakia`. */
export const AssociationId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .brand<'AssociationId'>();
export type AssociationId = z.infer<typeof AssociationId>;

/** Whoever takes part: a municipality or another organisation. */
export const PartyId = z.union([MunicipalityId, OrganisationId]);
export type PartyId = z.infer<typeof PartyId>;

/** ISO 3166-1 alpha-2 (Greece is GR, the United Kingdom GB); Kosovo as XK. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .brand<'CountryCode'>();
export type CountryCode = z.infer<typeof CountryCode>;

/** A NUTS code of any level with its own prefix (EL, UK): `BG`, `BG42`, `BG422`. */
export const Nuts = z
  .string()
  .regex(/^[A-Z]{2}[A-Z0-9]{0,3}$/)
  .brand<'Nuts'>();
export type Nuts = z.infer<typeof Nuts>;
