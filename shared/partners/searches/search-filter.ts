import type { PartnerSearch, SoughtRole } from '../../domain/partner-search.ts';

/** What searches somebody wants to see. What is absent is not asked for. */
export type SearchFilter = {
  call?: string;
  theme?: string;
  role?: SoughtRole;
  /** Where a partner would come from: a search that names no place seeks partners from anywhere. */
  country?: string;
  /** A NUTS code, looked for in both directions: `BG42` finds what seeks in `BG` and in `BG421`. */
  area?: string;
  /** Words that all stand in it, or begin a word of it; letter case does not count. */
  text?: string;
};

export const passes = ({ notice }: PartnerSearch, filter: SearchFilter): boolean => {
  const { call, theme, role, country, area, text } = filter;
  const { about, themes, countries, areas } = notice;
  const anywhere = countries.length === 0 && areas.length === 0;
  return [
    call === undefined || (about.kind === 'call' && about.callId === call),
    theme === undefined || themes.some((each) => each === theme),
    role === undefined || notice.role === role,
    country === undefined || anywhere || seeksIn(notice, country),
    area === undefined || anywhere || seeksAround(notice, area),
    text === undefined || holdsWords(notice, text),
  ].every(Boolean);
};

/** NUTS has prefixes of its own for two countries. */
const NUTS_PREFIX: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };

/** The country's own prefix in NUTS: `EL` of Greece, `UK` of the United Kingdom. */
export const nutsPrefixOf = (country: string): string => NUTS_PREFIX[country] ?? country;

type Places = Pick<PartnerSearch['notice'], 'countries' | 'areas'>;

const seeksIn = ({ countries, areas }: Places, country: string): boolean =>
  countries.some((each) => each === country) ||
  areas.some((each) => each.startsWith(nutsPrefixOf(country)));

const seeksAround = ({ countries, areas }: Places, area: string): boolean =>
  areas.some((each) => each.startsWith(area) || area.startsWith(each)) ||
  countries.some((each) => area.startsWith(nutsPrefixOf(each)));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const holdsWords = (
  { title, whatWeBring, whatWeSeek }: PartnerSearch['notice'],
  text: string,
): boolean => {
  const known = wordsOf(`${title} ${whatWeBring} ${whatWeSeek}`);
  return wordsOf(text).every((word) => known.some((each) => each.startsWith(word)));
};
