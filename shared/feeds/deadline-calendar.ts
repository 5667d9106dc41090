import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { cleanText } from '../digest/clean-text.ts';
import { deadlineEvents } from '../digest/deadline-events.ts';
import { fitted } from '../digest/fitted.ts';
import type { Catalogue } from '../digest/i18n/catalogue.ts';
import { statusOf } from '../domain/call.ts';
import { nextEntryDeadline } from '../domain/deadline.ts';
import { type Language, type Localised, textFor } from '../domain/language.ts';
import { writeCalendar } from '../mail/calendar.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

const LONGEST_TITLE = 300;

/** A text of a call on one line, in the reader's language where there is one in it. */
export const lineOf = (texts: Localised, language: Language): string =>
  fitted(cleanText(textFor(texts, language).text), LONGEST_TITLE);

export type CalendarOf = {
  calls: readonly IndexedCall[];
  now: Date;
  /** When what it says changed last, so that an unchanged calendar is the same to the letter. */
  changedAt: Date;
  catalogue: Catalogue;
  /** Whether whoever subscribes wants to be reminded of each. */
  remind: boolean;
};

/** The deadlines to come of calls that a newcomer can still enter, as an iCalendar file to subscribe to. */
export const deadlineCalendar = ({
  calls,
  now,
  changedAt,
  catalogue,
  remind,
}: CalendarOf): string => {
  const events = calls
    .filter((call) => statusOf(call, now) !== 'withdrawn')
    .filter(({ deadlines }) => nextEntryDeadline(deadlines, now) !== undefined)
    .flatMap((call) => {
      const title = lineOf(call.title, catalogue.language) || call.identifier;
      const programme = lineOf(call.programmeName, catalogue.language);
      return deadlineEvents(call, { title, programme }, now, catalogue);
    })
    .map((event) => ({ ...event, remind: remind && event.remind }));
  const name = `GrantBridge · ${catalogue.glance}`;
  return writeCalendar({ name, stampedAt: changedAt, events });
};

/** An answer that a calendar takes in. */
export const calendarReply = (
  content: string,
  headers: Record<string, string>,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { 'content-type': 'text/calendar; charset=utf-8', ...headers },
  body: content,
});
