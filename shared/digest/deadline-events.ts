import { type Deadline, deadlineInstant, inOrder } from '../domain/deadline.ts';
import type { CalendarEvent } from '../mail/calendar.ts';
import { safeUrl } from '../mail/html.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { grantSize } from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';

const WEEK = 7 * 86_400_000;

/** A call in the reader's words. */
export type CallTexts = { title: string; programme: string };

/** The deadlines of a call that are still to come, as events that are the same in every calendar of ours. */
export const deadlineEvents = (
  call: IndexedCall,
  { title, programme }: CallTexts,
  now: Date,
  catalogue: Catalogue,
): CalendarEvent[] => {
  const url = safeUrl(call.url);
  const grant = grantSize(call.money, catalogue);
  const description = [
    programme,
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
        summary: `${labelOf(deadline, catalogue)}: ${title}`,
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
