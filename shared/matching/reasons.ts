import type { Eligibility } from '../domain/eligibility.ts';
import type { Reason } from '../domain/match.ts';
import type { ThemeCode } from '../domain/theme.ts';

/** A theme that a reader asked for and a call is about, and how strongly the one answers the other (0–1). */
export type SharedTheme = { theme: ThemeCode; strength: number };

/** Most themes named as a reason; more would explain nothing. */
const THEMES_NAMED = 3;

/** Why a call fits: what it is about, who says that the reader may apply, and the time there is for it. */
export const reasonsFor = (
  country: string,
  { countries, applicantTypes }: Pick<Eligibility, 'countries' | 'applicantTypes'>,
  shared: readonly SharedTheme[],
  time: Reason | undefined,
): Reason[] => {
  const reasons: Reason[] = [];
  if (shared.length > 0) {
    const strongestFirst = [...shared].sort(
      (a, b) => b.strength - a.strength || (a.theme < b.theme ? -1 : 1),
    );
    reasons.push({
      code: 'themes',
      themes: strongestFirst.slice(0, THEMES_NAMED).map(({ theme }) => theme),
    });
  }
  if (applicantTypes) reasons.push({ code: 'eligible-applicant', by: applicantTypes.by });
  if (countries) reasons.push({ code: 'eligible-here', country, by: countries.by });
  if (time) reasons.push(time);
  return reasons;
};
