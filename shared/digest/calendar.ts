import { type Deadline, deadlineInstant, inOrder } from '../domain/deadline.ts';
import { type CalendarEvent, writeCalendar } from '../mail/calendar.ts';
import { safeUrl } from '../mail/html.ts';
import type { DigestContent, DigestItem, RenderedDigest } from './content.ts';
import { grantSize } from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { catalogueFor } from './i18n/catalogues.ts';
import type { ItemView } from './item-view.ts';
import type { ToldItem } from './subject.ts';

const WEEK = 7 * 86_400_000;

/**
 * The deadlines still to come of the calls that a newcomer can still enter, as an iCalendar file; undefined when there
 * are none.
 */
export const calendarOf = (
  content: DigestContent,
  items: readonly ToldItem[],
): RenderedDigest['calendar'] => {
  const catalogue = catalogueFor(content.language);
  const events = items
    .filter(({ next }) => next !== undefined)
    .flatMap(({ item, view }) => eventsOf(item, view, content.now, catalogue));
  if (events.length === 0) return undefined;
  const name = `GrantBridge · ${catalogue.glance}`;
  return {
    fileName: `grantbridge-${content.issue.week}.ics`,
    content: writeCalendar({ name, stampedAt: content.now, events }),
  };
};

const eventsOf = (
  { call }: DigestItem,
  view: ItemView,
  now: Date,
  catalogue: Catalogue,
): CalendarEvent[] => {
  const url = safeUrl(call.url);
  const grant = grantSize(call.money, catalogue);
  const description = [
    view.programme.text,
    ...(grant === undefined ? [] : [`${catalogue.labels.grant}: ${grant}`]),
    ...(url === undefined ? [] : [url]),
  ].join('\n');
  return inOrder(call.deadlines).flatMap((deadline, at, all) => {
    const ends = deadlineInstant(deadline);
    if (ends < now) return [];
    return [
      {
        uid: `${call.id}/${nameOf(deadline, all.slice(0, at))}@grantbridge`,
        sequence: call.version,
        at: deadline.time === undefined ? deadline.date : ends,
        summary: `${labelOf(deadline, catalogue)}: ${view.title.text}`,
        description: description.replaceAll('\u00a0', ' '),
        ...(url !== undefined && { url }),
        remind: ends.getTime() - now.getTime() > WEEK,
      },
    ];
  });
};

/**
 * What a deadline of a call is known by when its date moves: its role, and its place among others of the same. A
 * cut-off is known by its day: once the first of them has passed, a source may no longer list it.
 */
const nameOf = ({ role, date }: Deadline, before: readonly Deadline[]): string => {
  if (role === 'cut-off') return `${role}-${date}`;
  const place = before.filter((other) => other.role === role).length;
  return place === 0 ? role : `${role}-${place + 1}`;
};

/** A later cut-off is not the next one. */
const labelOf = ({ role }: Deadline, { labels }: Catalogue): string =>
  labels.deadline[role === 'cut-off' ? 'single' : role];
