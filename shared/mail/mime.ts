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
 * CRLF, ASCII only, the text part before the HTML part so that the last is preferred. The same message always
 * gives the same bytes. Throws a MailHeaderError when a value cannot stand in a header, above all one that
 * brings its own line break; every value comes from our own composing, so that this is a bug or an attack.
 */
export const buildMime = (message: MailMessage): Uint8Array => {
  const boundary = boundaryOf(message.messageId);
  const lines = [
    ...headersOf(message),
    header('MIME-Version', '1.0'),
    header('Content-Type', `multipart/alternative; boundary="${boundary}"`),
    '',
    ...part(boundary, 'text/plain', message.text),
    ...part(boundary, 'text/html', message.html),
    `--${boundary}--`,
    '',
  ];
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
const boundaryOf = (messageId: string): string =>
  `=_${createHash('sha256').update(messageId).digest('hex').slice(0, 32)}`;

const part = (boundary: string, type: string, content: string): string[] => [
  `--${boundary}`,
  header('Content-Type', `${type}; charset=utf-8`),
  header('Content-Transfer-Encoding', 'base64'),
  '',
  ...base64Body(content),
];
