import { textFor } from '../../domain/language.ts';
import type { SearchId } from '../../domain/partner-search.ts';
import { wallClock } from '../../domain/time.ts';
import { safeUrl } from '../../mail/html.ts';
import type { FitReason } from '../../partners/searches/fit.ts';
import { cleanText } from '../clean-text.ts';
import type { DigestContent } from '../content.ts';
import { fitted } from '../fitted.ts';
import { longDate } from '../format.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Passage } from '../item-view.ts';
import { countryName, type ThemeLabel } from '../words.ts';
import type { FittingSearch } from './fitting-searches.ts';

/** Longest that is shown of a title, and of what the owner seeks, in characters: all of it is one click away. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 300;

/** One partner search in words. */
export type SearchItem = {
  title: Passage;
  facts: { label: string; value: Passage }[];
  reasons: { label: string; list: string[] };
  link?: { label: string; url: string };
};

/** The partner searches of a digest in words. */
export type SearchSection = { heading: string; note: string; items: SearchItem[] };

/** Where a partner search is read and answered. */
export type SearchLink = (id: SearchId) => string;

/** Puts the partner searches of a digest into words; undefined when it tells of none. */
export const searchSection = (
  { searches, zone }: Pick<DigestContent, 'searches' | 'zone'>,
  catalogue: Catalogue,
  themeLabel: ThemeLabel,
  linkOf: SearchLink | undefined,
): SearchSection | undefined => {
  if (searches.length === 0) return undefined;
  const { heading, note } = catalogue.searches;
  const items = searches.map((each) => ({
    title: passage(each.search.notice.title, each.search.notice.language, LONGEST_TITLE),
    facts: factsOf(each, zone, catalogue),
    reasons: {
      label: catalogue.searches.labels.reasons,
      list: each.fit.reasons.map((reason) => fitWords(reason, catalogue, themeLabel)),
    },
    ...linkTo(each.search.id, catalogue, linkOf),
  }));
  return { heading, note, items };
};

const passage = (text: string, language: Passage['language'], room: number): Passage => ({
  text: fitted(cleanText(text), room),
  language,
});

/** The day is that on which it ends by the reader's clock, which the call may have brought forward. */
const factsOf = (
  { search: { notice, endsAt }, owner, call }: FittingSearch,
  zone: DigestContent['zone'],
  catalogue: Catalogue,
): SearchItem['facts'] => {
  const { language, searches: words } = catalogue;
  const { labels } = words;
  const ours = (text: string): Passage => ({ text, language });
  const seeker = textFor(owner, language);
  const about = call && textFor(call, language);
  const unnamed = notice.about.kind === 'idea' ? words.idea : words.unnamedCall;
  return [
    { label: labels.seeker, value: passage(seeker.text, seeker.language, LONGEST_TITLE) },
    { label: labels.role, value: ours(words.roles[notice.role]) },
    {
      label: labels.about,
      value: about ? passage(about.text, about.language, LONGEST_TITLE) : ours(unnamed),
    },
    { label: labels.seeks, value: passage(notice.whatWeSeek, notice.language, LONGEST_TEXT) },
    {
      label: labels.until,
      value: ours(longDate(wallClock(new Date(endsAt), zone).date, catalogue)),
    },
  ];
};

const fitWords = (reason: FitReason, catalogue: Catalogue, themeLabel: ThemeLabel): string => {
  const { reasons } = catalogue.searches;
  switch (reason.code) {
    case 'seeks-here':
      return reasons['seeks-here'](countryName(reason.country, catalogue));
    case 'seeks-anywhere':
      return reasons['seeks-anywhere']();
    case 'seeks-donor-partner':
      return reasons['seeks-donor-partner'](countryName(reason.country, catalogue));
    case 'shared-themes':
      return reasons['shared-themes'](
        reason.themes.map((theme) => themeLabel(theme, catalogue.language)),
      );
  }
};

const linkTo = (
  id: SearchId,
  { searches: { labels } }: Catalogue,
  linkOf: SearchLink | undefined,
): Pick<SearchItem, 'link'> => {
  const url = safeUrl(linkOf?.(id) ?? '');
  return url === undefined ? {} : { link: { label: labels.link, url } };
};
