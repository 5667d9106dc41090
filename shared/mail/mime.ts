import { createHash } from 'node:crypto';
import { asciiAddress } from './address.ts';
import { base64Body } from './base64-body.ts';
import { header, MailHeaderError, phrase, plainHeader, textHeader } from './mime-header.ts';

/** A mail with a plain text and an HTML part that say the same. */
export type MailMessage = {
  from: { name: string; email: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  /** An iCalendar file that comes along, its name in plain ASCII. */
  calendar?: { fileName: string; content: string };
  date: Date;
  /** Without angle brackets: `BG-SZR31_main_2026-W47@grantbridge.eu`. */
  messageId: string;
  /** Further headers by name, in printable ASCII. */
  headers: Readonly<Record<string, string>>;
};

const MESSAGE_ID = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;

/** Headers that this file writes itself; a second one would let the two be read differently. */
const OWN_HEADERS = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]);

/**
 * The bytes of a message as RFC 5322 and RFC 2045–2047 want them: lines of at most 76 characters ended by
 * CRLF, ASCII only, the text part before the HTML part so that the last is preferred; with a calendar, both of
 * them in a part of their own before it (RFC 2046, 5.1). The same message always
 * gives the same bytes. Throws a MailHeaderError when a value cannot stand in a header, above all one that
 * brings its own line break; every value comes from our own composing, so that this is a bug or an attack.
 */
export const buildMime = (message: MailMessage): Uint8Array => {
  const { messageId, calendar } = message;
  const letter = multipart('alternative', boundaryOf(messageId), [
    part('text/plain; charset=utf-8', message.text),
    part('text/html; charset=utf-8', message.html),
  ]);
  const body = calendar
    ? multipart('mixed', boundaryOf(`${messageId} with calendar`), [letter, calendarPart(calendar)])
    : letter;
  const lines = [...headersOf(message), header('MIME-Version', '1.0'), ...body, ''];
  return Buffer.from(lines.join('\r\n'), 'ascii');
};

const headersOf = (message: MailMessage): string[] => {
  const { from, to, subject, date, messageId, headers } = message;
  if (!MESSAGE_ID.test(messageId)) throw new MailHeaderError('Message-ID');
  if (Number.isNaN(date.getTime())) throw new MailHeaderError('Date');
  const refused = Object.keys(headers).find((name) => OWN_HEADERS.has(name.toLowerCase()));
  if (refused !== undefined) throw new MailHeaderError(refused);
  return [
    header('From', `${phrase('From', from.name)} <${address('From', from.email)}>`),
    header('To', address('To', to)),
    textHeader('Subject', subject),
    header('Date', date.toUTCString().replace(/GMT$/, '+0000')),
    header('Message-ID', `<${messageId}>`),
    ...Object.entries(headers).map(([name, value]) => plainHeader(name, value)),
  ];
};

const address = (name: string, email: string): string => {
  const ascii = asciiAddress(email);
  if (!ascii.ok) throw new MailHeaderError(name);
  return ascii.value;
};

/** `=_` cannot occur in base64, so that no body can hold its own boundary. */
const boundaryOf = (seed: string): string =>
  `=_${createHash('sha256').update(seed).digest('hex').slice(0, 32)}`;

const multipart = (kind: string, boundary: string, parts: readonly string[][]): string[] => [
  header('Content-Type', `multipart/${kind}; boundary="${boundary}"`),
  '',
  ...parts.flatMap((lines) => [`--${boundary}`, ...lines]),
  `--${boundary}--`,
];

const part = (type: string, content: string, ...headers: readonly string[]): string[] => [
  header('Content-Type', type),
  ...headers,
  header('Content-Transfer-Encoding', 'base64'),
  '',
  ...base64Body(content),
];

const FILE_NAME = /^[\w.-]{1,60}$/;

/** `method` says that nobody is invited (RFC 6047, 2.4). */
const calendarPart = ({ fileName, content }: NonNullable<MailMessage['calendar']>): string[] => {
  if (!FILE_NAME.test(fileName)) throw new MailHeaderError('Content-Disposition');
  return part(
    `text/calendar; charset=utf-8; method=PUBLISH; name="${fileName}"`,
    content,
    header('Content-Disposition', `attachment; filename="${fileName}"`),
  );
};
