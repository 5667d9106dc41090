import type { Language } from '../domain/language.ts';
import { safeUrl } from '../mail/html.ts';
import type { DigestContent, DigestItem } from './content.ts';
import { nextFor } from './deadline-words.ts';
import { longDate, weekdayDate } from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { catalogueFor } from './i18n/catalogues.ts';
import { type ItemView, itemView } from './item-view.ts';
import { type Glance, glanceOf, newsOf, preheaderOf } from './news.ts';
import type { ThemeLabel } from './words.ts';

/** Pages of the service that a digest may point to. */
type DigestLinks = { inbox?: string; about?: string; preferences?: string };

export type RenderOptions = { themeLabel: ThemeLabel; links?: DigestLinks };

type Link = { label: string; url: string };

/** The digest in words of its language, before text and HTML say the same in their own ways. */
export type DigestView = {
  language: Language;
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
  footer: string[];
  links: Link[];
};

/** Puts the content into words. Text from feeds comes out on one line, free of control characters. */
export const digestView = (content: DigestContent, options: RenderOptions): DigestView => {
  const catalogue = catalogueFor(content.language);
  const items = content.items.map((item) => {
    const next = nextFor(item.call.deadlines, content);
    return { item, next, view: itemView(item, next, content, catalogue, options.themeLabel) };
  });
  const upcoming = items.flatMap(({ next }) => next ?? []);
  const news = newsOf(content, upcoming, catalogue);
  const glance = glanceOf(items, content, catalogue);
  const municipality = catalogue.municipality(news.municipality);
  return {
    language: catalogue.language,
    direction: catalogue.direction,
    subject: catalogue.subject(news).replaceAll('\u00a0', ' '),
    preheader: preheaderOf(items.map(({ view }) => view)),
    brand: 'GrantBridge',
    title: catalogue.title,
    municipality,
    issueLine: catalogue.issueLine(
      Number(content.issue.week.slice(-2)),
      weekdayDate(content.issuedOn, catalogue),
    ),
    summary: catalogue.summary(news),
    ...(glance && { glance }),
    sections: sectionsOf(items, catalogue),
    ...(content.heldBack > 0 && { heldBack: catalogue.footer.heldBack(content.heldBack) }),
    footer: footerOf(content, catalogue, municipality),
    links: linksOf(options.links ?? {}, catalogue),
  };
};

const sectionsOf = (
  items: readonly { item: DigestItem; view: ItemView }[],
  { sections }: Catalogue,
): DigestView['sections'] =>
  (['new', 'changed'] as const).flatMap((kind) => {
    const views = items.filter(({ item }) => item.told.kind === kind).map(({ view }) => view);
    if (views.length === 0) return [];
    return [{ heading: kind === 'new' ? sections.fresh : sections.changed, items: views }];
  });

const footerOf = (
  { items, issuedOn }: DigestContent,
  catalogue: Catalogue,
  municipality: string,
): string[] => {
  const { footer, sources } = catalogue;
  const named = items.flatMap(({ call }) => sources[call.id.slice(0, call.id.indexOf(':'))] ?? []);
  return [
    footer.check([...new Set(named)]),
    footer.daysCounted(longDate(issuedOn, catalogue)),
    footer.why(municipality),
    footer.reply,
  ];
};

const linksOf = (links: DigestLinks, catalogue: Catalogue): Link[] =>
  (['inbox', 'preferences', 'about'] as const).flatMap((name) => {
    const url = safeUrl(links[name] ?? '');
    return url === undefined ? [] : [{ label: catalogue.links[name], url }];
  });
