/** NUTS names two countries otherwise than ISO 3166 does. */
const PREFIX: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };
const ISO: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** What the NUTS codes of a country begin with: `GR` → `EL`. */
export const nutsPrefix = (country: string): string => PREFIX[country] ?? country;

/** The country, in ISO 3166, of a NUTS code: `EL511` → `GR`. */
export const countryOfNuts = (code: string): string => {
  const prefix = code.slice(0, 2);
  return ISO[prefix] ?? prefix;
};
