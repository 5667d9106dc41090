import { CountryCode } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { countryOfNuts } from '../../shared/partners/consortium/nuts-prefix.ts';
import type { MunicipalityQuery } from './request.ts';

type Wanted = Pick<MunicipalityQuery, 'country' | 'nuts' | 'association' | 'text'>;

/** Whether a municipality is one of those that are asked for. */
export const wantedBy = ({ country, nuts, association, text }: Wanted) => {
  const part = text === undefined ? undefined : folded(text);
  return (municipality: Municipality): boolean =>
    [
      country === undefined || municipality.country === country,
      nuts === undefined || municipality.nuts3.startsWith(nuts),
      association === undefined || municipality.associations.includes(association),
      part === undefined || isNamed(municipality, part),
    ].every(Boolean);
};

/** The one country in which all lie that are asked for, if it can be told. */
export const placeIn = ({ country, nuts }: Wanted): CountryCode | undefined =>
  country ?? (nuts === undefined ? undefined : CountryCode.parse(countryOfNuts(nuts)));

const isNamed = ({ id, name }: Municipality, part: string): boolean =>
  [id, ...Object.values(name)].some((each) => folded(each).includes(part));

/** Without case and accents: whoever looks for Alta finds Áltá. */
const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
