import { writeCalendar } from '../mail/calendar.ts';
import type { DigestContent, RenderedDigest } from './content.ts';
import { deadlineEvents } from './deadline-events.ts';
import { catalogueFor } from './i18n/catalogues.ts';
import type { ToldItem } from './subject.ts';

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
    .flatMap(({ item: { call }, view }) => {
      const texts = { title: view.title.text, programme: view.programme.text };
      return deadlineEvents(call, texts, content.now, catalogue);
    });
  if (events.length === 0) return undefined;
  const name = `GrantBridge · ${catalogue.glance}`;
  return {
    fileName: `grantbridge-${content.issue.week}.ics`,
    content: writeCalendar({ name, stampedAt: content.now, events }),
  };
};
