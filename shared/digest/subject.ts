import { daysBetween } from '../domain/time.ts';
import type { DigestContent, DigestItem } from './content.ts';
import { type Upcoming, URGENT_DAYS } from './deadline-words.ts';
import { fitted } from './fitted.ts';
import { shortDate } from './format.ts';
import type { Catalogue, News } from './i18n/catalogue.ts';
import type { ItemView } from './item-view.ts';

/** Longest subject, in characters: what a mail list on a phone shows on two lines. */
const LONGEST = 60;

/** One call of the digest with its next deadline, as the reader is told it. */
export type ToldItem = { item: DigestItem; next: Upcoming | undefined; view: ItemView };

/** A subject line; `presses` when it speaks of one call and leaves out how many there are. */
export type Subject = { text: string; presses: boolean };

/**
 * The one thing that matters most: of the calls whose deadline has moved or is at hand, the one with the nearest
 * deadline; else how many calls there are and when the first closes. Only a name too long by itself makes it longer
 * than 60 characters.
 */
export const subjectOf = (
  items: readonly ToldItem[],
  news: News,
  content: DigestContent,
  catalogue: Catalogue,
): Subject => {
  const pressing = pressingWords(items, content, catalogue);
  const text = pressing ?? shortEnough(news, catalogue);
  return { text: text.replaceAll('\u00a0', ' '), presses: pressing !== undefined };
};

const shortEnough = (news: News, { subject }: Catalogue): string => {
  const whole = subject(news);
  return whole.length <= LONGEST ? whole : subject({ ...news, nearest: undefined });
};

const pressingWords = (
  items: readonly ToldItem[],
  { issuedOn }: DigestContent,
  catalogue: Catalogue,
): string | undefined => {
  const pressing = items.flatMap(({ item, next, view }) => {
    if (!next) return [];
    const days = daysBetween(issuedOn, next.date);
    const moved = hasMoved(item, next);
    if (!moved && (days > URGENT_DAYS || days < 0)) return [];
    const words = moved
      ? catalogue.pressing.moved({ to: shortDate(next.date, issuedOn, catalogue) })
      : catalogue.pressing.closing({ days });
    return [{ days, words, title: view.title.text }];
  });
  const [first] = pressing.sort((a, b) => a.days - b.days);
  return first && `${first.words}: ${fitted(first.title, LONGEST - first.words.length - 2)}`;
};

/** Whether the deadline that comes next is one that was another before. */
const hasMoved = ({ diff = [] }: DigestItem, { deadline }: Upcoming): boolean =>
  diff.some(
    (each) =>
      each.field === 'deadline' &&
      each.from !== undefined &&
      each.to?.date === deadline.date &&
      each.to.time === deadline.time,
  );
