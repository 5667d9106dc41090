import type { CountryCode, Nuts } from '../../domain/ids.ts';
import type { PartnerSearch } from '../../domain/partner-search.ts';
import type { Party } from '../../domain/party.ts';
import type { ThemeCode } from '../../domain/theme.ts';
import { containmentInPlace } from '../../matching/territory.ts';

/** Why a party fits a partner search, with the values that were compared. */
export type FitReason =
  | { code: 'seeks-here'; country: CountryCode; nuts3?: Nuts }
  | { code: 'seeks-anywhere' }
  | { code: 'shared-themes'; themes: ThemeCode[] }
  | { code: 'seeks-donor-partner'; country: CountryCode };

/** How well a party fits: places are a condition, each shared theme counts one. */
export type Fit = { score: number; reasons: FitReason[] };

/** The states whose entities are donor project partners (EEA and Norway Grants). */
const DONOR_STATES: ReadonlySet<string> = new Set(['NO', 'IS', 'LI']);

/**
 * Whether a party is such as a search looks for: it lies where partners are sought, and shares a theme. Donor partners
 * are sought only in donor states. What cannot be told from the codes of areas does not fit.
 */
export const fitOf = ({ owner, notice }: PartnerSearch, party: Party): Fit | undefined => {
  if (owner === party.id) return undefined;
  const isDonor = DONOR_STATES.has(party.country);
  if (notice.role === 'donor-partner' && !isDonor) return undefined;
  const where = placeReason(notice, party);
  const themes = notice.themes.filter((theme) => party.themes.includes(theme));
  if (!where || themes.length === 0) return undefined;
  return {
    score: themes.length,
    reasons: [
      where,
      { code: 'shared-themes', themes },
      ...(notice.role === 'donor-partner'
        ? [{ code: 'seeks-donor-partner' as const, country: party.country }]
        : []),
    ],
  };
};

const placeReason = (
  { countries, areas }: PartnerSearch['notice'],
  { country, nuts3 }: Party,
): FitReason | undefined => {
  if (countries.length === 0 && areas.length === 0) return { code: 'seeks-anywhere' };
  const inside =
    nuts3 === undefined
      ? countries.includes(country)
      : containmentInPlace({ country, nuts3 }, { countries, nuts: areas }) === 'inside';
  return inside ? { code: 'seeks-here', country, ...(nuts3 && { nuts3 }) } : undefined;
};

/** The best first; of those that fit equally well the one that ends or is called first. */
export const byFit = <T extends { fit: Fit; order: string }>(a: T, b: T): number =>
  b.fit.score - a.fit.score || (a.order < b.order ? -1 : Number(a.order > b.order));
