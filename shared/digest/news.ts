import { textFor } from '../domain/language.ts';
import { cleanText } from './clean-text.ts';
import type { DigestContent } from './content.ts';
import type { Upcoming } from './deadline-words.ts';
import { shortDate } from './format.ts';
import type { Catalogue, News } from './i18n/catalogue.ts';
import type { ItemView, Passage } from './item-view.ts';

/** What one digest brings in sum. `upcoming` holds the next deadline of each call that has one. */
export const newsOf = (
  content: DigestContent,
  upcoming: readonly Upcoming[],
  catalogue: Catalogue,
): News => {
  const { items, language, issuedOn } = content;
  const [first] = upcoming.map(({ date }) => date).sort();
  const changed = items.filter(({ told }) => told.kind === 'changed').length;
  return {
    fresh: items.length - changed,
    changed,
    municipality: cleanText(textFor(content.municipalityName, language).text),
    nearest: first && { date: shortDate(first, issuedOn, catalogue), only: items.length === 1 },
  };
};

export type Glance = { label: string; rows: { date: string; title: Passage }[] };

/** From how many calls on the deadlines are listed before the calls themselves. */
const WORTH_A_GLANCE = 3;

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
    rows: rows.map(({ date, title }) => ({ date: shortDate(date, issuedOn, catalogue), title })),
  };
};

const PREHEADER_LENGTH = 160;

/** What mail lists show beside the subject: what the calls are about. */
export const preheaderOf = (items: readonly ItemView[]): string =>
  items
    .map(({ title }) => title.text)
    .join(' · ')
    .slice(0, PREHEADER_LENGTH)
    .toWellFormed();
