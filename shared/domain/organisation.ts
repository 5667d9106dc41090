import * as z from 'zod';
import type { ApplicantType } from './applicant-type.ts';
import { DONOR_STATES } from './consortium-rule.ts';
import { CountryCode, MunicipalityId, Nuts, OrganisationId } from './ids.ts';
import { Language, Localised } from './language.ts';
import { Contact, Experience, MOST_CONTACTS, NetworkName } from './municipality.ts';
import { ThemeCode } from './theme.ts';

/** What kind of partner an organisation is. */
export const OrganisationKind = z.enum([
  'association-of-municipalities',
  'network-of-towns',
  'ngo',
  'university',
  'company',
  'regional-body',
  'other-public',
  'donor-state-entity',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

const WITH_MEMBERS: ReadonlySet<OrganisationKind> = new Set([
  'association-of-municipalities',
  'network-of-towns',
]);

/** What anybody may know about an organisation that is not a municipality. */
export const OrganisationFacts = z.object({
  id: OrganisationId,
  kind: OrganisationKind,
  name: Localised,
  /** Of its seat. */
  country: CountryCode,
  nuts3: Nuts.optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Languages in which it can write an application. */
  languages: z.array(Language).max(30),
  themes: z.array(ThemeCode).max(20),
  experience: z.array(Experience).max(200),
  /** Networks that it belongs to itself, by name. */
  networks: z.array(NetworkName).max(100),
  /**
   * Of an association or a network: the municipalities in it, as far as known. In which associations one is that has a
   * profile, the profile alone says.
   */
  members: z.array(MunicipalityId).max(2000),
  /** Wants to be neither listed nor suggested. */
  hidden: z.boolean(),
});

/** What the service knows about an organisation other than a municipality. */
export const Organisation = z
  .object({
    ...OrganisationFacts.shape,
    contacts: z.array(Contact).max(MOST_CONTACTS),
    /** Counts its changes, from 1. */
    version: z.number().int().positive(),
  })
  .refine(({ kind, members }) => members.length === 0 || WITH_MEMBERS.has(kind), {
    path: ['members'],
    message: 'only associations and networks have members',
  })
  .refine(({ kind, country }) => kind !== 'donor-state-entity' || DONOR_STATES.has(country), {
    path: ['country'],
    message: 'a donor-state entity is in Iceland, Liechtenstein or Norway',
  });
export type Organisation = z.infer<typeof Organisation>;

/** What everybody is shown of it: no contacts. */
export const publicView = (organisation: Organisation): z.infer<typeof OrganisationFacts> =>
  OrganisationFacts.parse(organisation);

const APPLICANT_TYPE: Readonly<Record<OrganisationKind, ApplicantType | undefined>> = {
  'association-of-municipalities': 'association-of-municipalities',
  ngo: 'ngo',
  university: 'university',
  company: 'company',
  'regional-body': 'regional-authority',
  'other-public': 'other-public-body',
  // Of these the kind does not say of what legal form they are.
  'network-of-towns': undefined,
  'donor-state-entity': undefined,
};

/** As what programmes know it; undefined where its kind does not tell. */
export const applicantTypeOf = ({ kind }: Pick<Organisation, 'kind'>): ApplicantType | undefined =>
  APPLICANT_TYPE[kind];
