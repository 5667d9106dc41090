import type { Eligibility } from '../domain/eligibility.ts';
import { CountryCode, type Nuts } from '../domain/ids.ts';
import { containmentIn } from '../matching/territory.ts';

/** NUTS writes two countries otherwise than ISO 3166 does. */
const ISO_OF_NUTS: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** The country that an area lies in. */
export const countryOf = (area: Nuts): CountryCode => {
  const prefix = area.slice(0, 2);
  return CountryCode.parse(ISO_OF_NUTS[prefix] ?? prefix);
};

type Where = Pick<Eligibility, 'countries' | 'nuts'>;

/** Whether a call names the country, or an area in it. One that names no place is not for a country. */
export const statesCountry = ({ countries, nuts }: Where, country: CountryCode): boolean =>
  countries?.values.includes(country) === true ||
  nuts?.values.some((area) => countryOf(area) === country) === true;

/**
 * Whether a call names the area, one around it, one within it, or one of another NUTS list that shares territory with
 * it. A call that names countries and no areas means the whole of them.
 */
export const statesArea = ({ countries, nuts }: Where, area: Nuts): boolean =>
  nuts
    ? containmentIn(area, nuts.values) !== 'outside'
    : countries?.values.includes(countryOf(area)) === true;
