import type { DigestLanguage } from '../domain/language.ts';
import { NewsKind } from '../domain/told.ts';
import { safeUrl } from '../mail/html.ts';
import { cleanText } from './clean-text.ts';
import type { DigestContent, DigestItem, DigestLinks } from './content.ts';
import { nextFor, type Upcoming } from './deadline-words.ts';
import { longDate, weekdayDate } from './format.ts';
import type { Catalogue, News } from './i18n/catalogue.ts';
import { catalogueFor } from './i18n/catalogues.ts';
import { type ItemView, itemView } from './item-view.ts';
import { type Glance, glanceOf, newsOf, preheaderOf } from './news.ts';
import { type SearchLink, type SearchSection, searchSection } from './searches/search-item.ts';
import { subjectOf, type ToldItem } from './subject.ts';
import type { ThemeLabel } from './words.ts';

export type RenderOptions = {
  themeLabel: ThemeLabel;
  links?: DigestLinks;
  /** Where a partner search is read and answered; without it they come without a link. */
  searchLink?: SearchLink;
};

type Link = { label: string; url: string };

/** The digest in words of its language, before text and HTML say the same in their own ways. */
export type DigestView = {
  language: DigestLanguage;
  direction: 'ltr' | 'rtl';
  subject: string;
  preheader: string;
  brand: string;
  title: string;
  municipality: string;
  issueLine: string;
  summary: string;
  glance?: Glance;
  sections: { heading: string; items: ItemView[] }[];
  heldBack?: string;
  searches?: SearchSection;
  footer: string[];
  links: Link[];
};

/** The calls of a digest in words. */
export const toldItems = (content: DigestContent, { themeLabel }: RenderOptions): ToldItem[] => {
  const catalogue = catalogueFor(content.language);
  return content.items.map((item) => {
    const next = nextFor(item.call.deadlines, content);
    return { item, next, view: itemView(item, next, content, catalogue, themeLabel) };
  });
};

/** Puts the content into words. Text from feeds comes out on one line, free of control characters. */
export const digestView = (
  content: DigestContent,
  items: readonly ToldItem[],
  options: RenderOptions,
): DigestView => {
  const catalogue = catalogueFor(content.language);
  const upcoming = items.flatMap(({ next }) => next ?? []);
  const news = newsOf(content, upcoming, catalogue);
  const glance = glanceOf(items, content, catalogue);
  const municipality = catalogue.municipality(news.municipality);
  const searches = searchSection(content, catalogue, options.themeLabel, options.searchLink);
  return {
    language: catalogue.language,
    direction: catalogue.direction,
    ...leadOf(items, news, content, catalogue),
    brand: 'GrantBridge',
    title: catalogue.title,
    municipality,
    issueLine: catalogue.issueLine(
      Number(content.issue.week.slice(-2)),
      weekdayDate(content.issuedOn, catalogue),
    ),
    ...(glance && { glance }),
    sections: sectionsOf(items, catalogue),
    ...(content.heldBack > 0 && { heldBack: catalogue.footer.heldBack(content.heldBack) }),
    ...(searches && { searches }),
    footer: footerOf(content, catalogue, municipality, upcoming),
    links: linksOf(options.links ?? {}, catalogue),
  };
};

/** What a reader sees before the calls: in the list of mails, and at the head of the mail. */
const leadOf = (
  items: readonly ToldItem[],
  news: News,
  content: DigestContent,
  catalogue: Catalogue,
): Pick<DigestView, 'subject' | 'preheader' | 'summary'> => {
  const { municipality } = news;
  const { searches } = content;
  if (items.length === 0 && searches.length > 0) {
    const of = { count: searches.length, municipality };
    const titles = searches.map(({ search }) => cleanText(search.notice.title));
    return {
      subject: catalogue.searches.subject(of).replaceAll('\u00a0', ' '),
      preheader: preheaderOf(undefined, titles),
      summary: catalogue.searches.summary(of),
    };
  }
  if (items.length === 0) {
    const summary = catalogue.stillWatching.summary({
      municipality,
      watched: content.watched ?? 0,
    });
    const subject = catalogue.stillWatching.subject(municipality).replaceAll('\u00a0', ' ');
    return { subject, preheader: summary, summary };
  }
  const subject = subjectOf(items, news, content, catalogue);
  return {
    subject: subject.text,
    preheader: preheaderOf(
      subject.presses ? news.about : undefined,
      items.map(({ view }) => view.title.text),
    ),
    summary: catalogue.summary(news),
  };
};

const sectionsOf = (items: readonly ToldItem[], { sections }: Catalogue): DigestView['sections'] =>
  NewsKind.options.flatMap((kind) => {
    const views = items.filter(({ item }) => item.told.kind === kind).map(({ view }) => view);
    return views.length === 0 ? [] : [{ heading: sections[kind], items: views }];
  });

const footerOf = (
  { items, issuedOn }: DigestContent,
  catalogue: Catalogue,
  municipality: string,
  upcoming: readonly Upcoming[],
): string[] => {
  const { footer } = catalogue;
  return [
    ...(upcoming.length > 0 ? [footer.calendar] : []),
    ...(items.length > 0
      ? [
          footer.check(sourceNames(items, catalogue)),
          footer.daysCounted(longDate(issuedOn, catalogue)),
        ]
      : []),
    footer.why(municipality),
    footer.reply,
  ];
};

/** Where the facts come from; nothing when one of the sources has no name that a reader knows. */
const sourceNames = (items: readonly DigestItem[], { sources }: Catalogue): string[] => {
  const ids = new Set(items.map(({ call }) => call.id.slice(0, call.id.indexOf(':'))));
  const names = [...ids].flatMap((id) => sources[id] ?? []);
  return names.length === ids.size ? names : [];
};

const linksOf = (links: DigestLinks, catalogue: Catalogue): Link[] =>
  (['archive', 'preferences', 'unsubscribe'] as const).flatMap((name) => {
    const url = safeUrl(links[name] ?? '');
    return url === undefined ? [] : [{ label: catalogue.links[name], url }];
  });
