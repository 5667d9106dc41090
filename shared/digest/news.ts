import { textFor } from '../domain/language.ts';
import { NewsKind } from '../domain/told.ts';
import { cleanText } from './clean-text.ts';
import type { DigestContent } from './content.ts';
import type { Upcoming } from './deadline-words.ts';
import { fitted } from './fitted.ts';
import { shortDate } from './format.ts';
import type { Catalogue, News } from './i18n/catalogue.ts';
import { listIn } from './i18n/list.ts';
import type { ItemView, Passage } from './item-view.ts';

/** What one digest brings in sum. `upcoming` holds the next deadline of each call that has one. */
export const newsOf = (
  content: DigestContent,
  upcoming: readonly Upcoming[],
  catalogue: Catalogue,
): News => {
  const { items, language, issuedOn } = content;
  const [first] = upcoming.map(({ date }) => date).sort();
  return {
    about: aboutOf(content, catalogue),
    municipality: cleanText(textFor(content.municipalityName, language).text),
    nearest: first && { date: shortDate(first, issuedOn, catalogue), only: items.length === 1 },
  };
};

const aboutOf = ({ items }: DigestContent, { counted, locale }: Catalogue): string => {
  const kinds = items.map(({ told }) => told.kind);
  const counts = NewsKind.options.flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    return count > 0 ? [counted[kind](count)] : [];
  });
  return listIn(locale)(counts);
};

export type Glance = { label: string; rows: { date: string; title: Passage }[] };

/** From how many calls on the deadlines are listed before the calls themselves. */
const WORTH_A_GLANCE = 3;

/** Longest title in the list of deadlines, in characters: it stands in full with its call. */
const GLANCE_TITLE = 120;

/** The deadlines of all calls, the nearest first; undefined when the digest is short enough without. */
export const glanceOf = (
  items: readonly { next: Upcoming | undefined; view: ItemView }[],
  { issuedOn }: DigestContent,
  catalogue: Catalogue,
): Glance | undefined => {
  const rows = items
    .flatMap(({ next, view }) => (next ? [{ date: next.date, title: view.title }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  if (rows.length < WORTH_A_GLANCE) return undefined;
  return {
    label: catalogue.glance,
    rows: rows.map(({ date, title }) => ({
      date: shortDate(date, issuedOn, catalogue),
      title: { ...title, text: fitted(title.text, GLANCE_TITLE) },
    })),
  };
};

const PREHEADER_LENGTH = 160;

/** What mail lists show beside the subject: what the subject leaves out, then what the calls are about. */
export const preheaderOf = (lead: string | undefined, titles: readonly string[]): string =>
  fitted([...(lead === undefined ? [] : [lead]), ...titles].join(' · '), PREHEADER_LENGTH);
