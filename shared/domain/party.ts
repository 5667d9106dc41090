import {
  type CountryCode,
  MunicipalityId,
  type Nuts,
  OrganisationId,
  type PartyId,
} from './ids.ts';
import type { Localised } from './language.ts';
import type { Contact, Municipality } from './municipality.ts';
import type { Organisation } from './organisation.ts';
import type { ThemeCode } from './theme.ts';
import { Zone } from './time.ts';
import { zoneOfCountry } from './zone-of-country.ts';

/** What partner searches know of a municipality or another organisation. */
export type Party = {
  id: PartyId;
  name: Localised;
  country: CountryCode;
  nuts3?: Nuts;
  zone: Zone;
  themes: readonly ThemeCode[];
  associations: readonly string[];
  contacts: readonly Contact[];
  /** It does not want to be suggested to anybody. */
  hidden: boolean;
};

const UTC = Zone.parse('UTC');

export const partyOf = (municipality: Municipality): Party => {
  const { id, name, country, nuts3, zone, priorities, associations, contacts } = municipality;
  const themes = priorities.map(({ theme }) => theme);
  const hidden = municipality.hidden ?? false;
  return { id, name, country, nuts3, zone, themes, associations, contacts, hidden };
};

/**
 * An organisation other than a municipality. Its days are those of its country, where that is known. Nobody but its own
 * officers and administrators acts for it: no association looks after it.
 */
export const partyOfOrganisation = (organisation: Organisation): Party => {
  const { id, name, country, nuts3, themes, contacts, hidden } = organisation;
  const zone = zoneOfCountry(country) ?? UTC;
  return {
    ...{ id, name, country, zone, themes, contacts, hidden, associations: [] },
    ...(nuts3 && { nuts3 }),
  };
};

/** The id of an organisation; undefined when it is that of a municipality. */
export const organisationIn = (id: PartyId): OrganisationId | undefined =>
  OrganisationId.safeParse(id).data;

/** The id of a municipality; undefined when it is that of another organisation. */
export const municipalityIn = (id: PartyId): MunicipalityId | undefined =>
  MunicipalityId.safeParse(id).data;
