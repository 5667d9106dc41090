import { type CountryCode, MunicipalityId, type Nuts, type PartyId } from './ids.ts';
import type { Localised } from './language.ts';
import type { Contact, Municipality } from './municipality.ts';
import type { ThemeCode } from './theme.ts';
import type { Zone } from './time.ts';

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

export const partyOf = (municipality: Municipality): Party => {
  const { id, name, country, nuts3, zone, priorities, associations, contacts } = municipality;
  const themes = priorities.map(({ theme }) => theme);
  const hidden = municipality.hidden ?? false;
  return { id, name, country, nuts3, zone, themes, associations, contacts, hidden };
};

/** The id of a municipality; undefined when it is that of another organisation. */
export const municipalityIn = (id: PartyId): MunicipalityId | undefined =>
  MunicipalityId.safeParse(id).data;
