import type { Localised } from '../../domain/language.ts';
import type { PartnerSearch } from '../../domain/partner-search.ts';
import { isOpenSearch } from '../../domain/partner-search.ts';
import type { Party } from '../../domain/party.ts';
import type { ThemeCode } from '../../domain/theme.ts';
import { byFit, type Fit, fitOf } from '../../partners/searches/fit.ts';

/** A partner search that anybody may be told of: what it says, who looks, and for which call, if that is known. */
export type ShownSearch = { search: PartnerSearch; owner: Localised; call?: Localised };

/** One that looks for such as a certain municipality, and why. */
export type FittingSearch = ShownSearch & { fit: Fit };

/** All that look for such as a party, the best first. */
export type FindSearches = (party: Party) => FittingSearch[];

/**
 * Finds among searches those that are open at `now` and fit a party, as asking `fitOf` of each would. They are looked up
 * by theme, as none fits without a shared one: asking all of them would cost a week of 98,000 municipalities minutes.
 */
export const fittingSearches = (shown: readonly ShownSearch[], now: Date): FindSearches => {
  const byTheme = new Map<ThemeCode, ShownSearch[]>();
  for (const each of shown) {
    if (!isOpenSearch(each.search, now)) continue;
    for (const theme of new Set(each.search.notice.themes)) {
      const among = byTheme.get(theme);
      if (among) among.push(each);
      else byTheme.set(theme, [each]);
    }
  }
  return (party) => {
    const about = new Set(party.themes.flatMap((theme) => byTheme.get(theme) ?? []));
    return [...about]
      .flatMap((each) => {
        const fit = fitOf(each.search, party);
        return fit ? [{ ...each, fit, order: `${each.search.endsAt}#${each.search.id}` }] : [];
      })
      .sort(byFit)
      .map(({ order: _order, ...each }) => each);
  };
};
