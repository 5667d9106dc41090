import type { PlainDate } from '../domain/time.ts';

/** Something that ends at a moment, or on a day where no clock time is known. */
export type CalendarEvent = {
  /** The same for the same thing in every file, so that a calendar updates it and does not add another. */
  uid: string;
  /** Rises when what it says changes. */
  sequence: number;
  at: Date | PlainDate;
  summary: string;
  description: string;
  url?: string;
  /** Whether to remind a week before: at the same time of day, or in the morning of that day. */
  remind: boolean;
};

export type Calendar = { name: string; stampedAt: Date; events: readonly CalendarEvent[] };

/** RFC 5545 (3.1): octets of a line without its line break. */
const LINE = 75;

/** A week before the event; before a whole day, which starts at midnight, at nine in the morning. */
const WEEK_BEFORE = { moment: '-P7D', day: '-P6DT15H' } as const;

/**
 * The bytes of an iCalendar file (RFC 5545) as a text: UTC for moments, dates without a zone for days, lines of at most
 * 75 octets ended by CRLF. It publishes and asks nobody to answer. Events do not block time.
 */
export const writeCalendar = ({ name, stampedAt, events }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//GrantBridge//Digest//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stampedAt)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const eventLines = (event: CalendarEvent, stampedAt: Date): string[] => {
  const { uid, sequence, at, summary, description, url, remind } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `SEQUENCE:${sequence}`,
    at instanceof Date ? `DTSTART:${utc(at)}` : `DTSTART;VALUE=DATE:${at.replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    ...(remind ? alarmLines(event) : []),
    'END:VEVENT',
  ];
};

const alarmLines = ({ at, summary }: CalendarEvent): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:${at instanceof Date ? WEEK_BEFORE.moment : WEEK_BEFORE.day}`,
  'END:VALARM',
];

const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** RFC 5545 (3.3.11). Control characters other than a line break may not stand in a text. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Folds between characters, never inside one, though the standard would let a line end within its octets. */
const folded = (line: string): string => {
  if (Buffer.byteLength(line) <= LINE) return line;
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + more > LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += more;
  }
  return [...lines, current].join('\r\n');
};

/** How many octets UTF-8 has for a character. */
const octetsOf = (codePoint: number): number => {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
};
