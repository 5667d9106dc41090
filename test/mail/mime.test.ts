import * as fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { buildMime, type MailMessage } from '../../shared/mail/mime.ts';
import { MailHeaderError } from '../../shared/mail/mime-header.ts';

const aMessage = (overrides: Partial<MailMessage> = {}): MailMessage => ({
  from: { name: 'GrantBridge', email: 'digest@grantbridge.example' },
  to: 'grants@karlovo.example',
  subject: '3 нови покани за Карлово, първият срок е 15 септември',
  text: 'Здравейте,\nтри покани.\n',
  html: '<p>Здравейте, три покани.</p>\n',
  date: new Date('2026-08-17T04:30:00Z'),
  messageId: 'BG-PDV13_main_2026-W34@grantbridge.example',
  headers: { 'List-Id': 'GrantBridge weekly digest <digest.grantbridge.example>' },
  ...overrides,
});

const ascii = (message: MailMessage): string => Buffer.from(buildMime(message)).toString('latin1');
const linesOf = (message: MailMessage): string[] => ascii(message).split('\r\n');
const parsed = (message: MailMessage) => simpleParser(Buffer.from(buildMime(message)));
const canonical = (text: string): string => text.replace(/\r\n|\r/g, '\n');

/** Whole characters without control characters, as a subject or a name may hold. */
const phrases = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .map((text) => text.replace(/\p{Cc}/gu, ''))
  .filter((text) => text.trim() !== '');

describe('buildMime', () => {
  it('is read back by another program as what was written', async () => {
    const mail = await parsed(aMessage());
    expect(mail.subject).toBe('3 нови покани за Карлово, първият срок е 15 септември');
    expect(mail.from?.value).toEqual([
      { name: 'GrantBridge', address: 'digest@grantbridge.example' },
    ]);
    expect(mail.date).toEqual(new Date('2026-08-17T04:30:00Z'));
    expect(mail.messageId).toBe('<BG-PDV13_main_2026-W34@grantbridge.example>');
    expect(mail.text).toBe('Здравейте,\nтри покани.\n');
    expect(mail.html).toBe('<p>Здравейте, три покани.</p>\n');
    expect(mail.headers.get('list')).toMatchObject({ id: { id: 'digest.grantbridge.example' } });
  });

  it('puts the plain text first, so that programs prefer the HTML', () => {
    const types = ascii(aMessage()).match(/(?<=^Content-Type: )[a-z]+\/[a-z]+/gm);
    expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
  });

  it('puts a calendar beside the letter, not among the ways to read it', async () => {
    const calendar = { fileName: 'deadlines.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' };
    const message = aMessage({ calendar });
    const types = ascii(message).match(/(?<=^Content-Type: )[a-z]+\/[a-z]+/gm);
    expect(types).toEqual([
      'multipart/mixed',
      ...['multipart/alternative', 'text/plain', 'text/html'],
      'text/calendar',
    ]);
    const mail = await parsed(message);
    expect(mail.text).toBe(aMessage().text);
    expect(mail.html).toBe(aMessage().html);
    const [file, ...others] = mail.attachments;
    expect(others).toEqual([]);
    expect(file).toMatchObject({ contentType: 'text/calendar', filename: 'deadlines.ics' });
    expect(file?.contentDisposition).toBe('attachment');
    expect(file?.content.toString()).toBe(calendar.content);
    const hostile = { ...calendar, fileName: 'a"\r\nBcc: b@c.example' };
    expect(() => buildMime(aMessage({ calendar: hostile }))).toThrow(MailHeaderError);
  });

  it('gives the same bytes for the same message, and another boundary for another id', () => {
    expect(ascii(aMessage())).toBe(ascii(aMessage()));
    const other = ascii(aMessage({ messageId: 'BG-PDV13_main_2026-W35@grantbridge.example' }));
    const boundary = /boundary="([^"]+)"/.exec(other)?.[1];
    expect(boundary).toBeTruthy();
    expect(ascii(aMessage())).not.toContain(boundary);
  });

  it('carries any subject and display name', async () => {
    await fc.assert(
      fc.asyncProperty(phrases, phrases, async (subject, name) => {
        const mail = await parsed(aMessage({ subject, from: { name, email: 'a@b.example' } }));
        expect(mail.subject?.trim()).toBe(subject.trim());
        expect(mail.from?.value[0]?.name.trim()).toBe(name.trim());
        expect(mail.from?.value[0]?.address).toBe('a@b.example');
      }),
      { numRuns: 300 },
    );
  });

  it('carries any text and HTML', async () => {
    const bodies = fc.string({ unit: 'binary', maxLength: 400 }).map((body) => `${body}.`);
    await fc.assert(
      fc.asyncProperty(bodies, bodies, async (text, html) => {
        const mail = await parsed(aMessage({ text, html }));
        expect(canonical(mail.text ?? '')).toBe(canonical(text));
        expect(canonical(String(mail.html))).toBe(canonical(html));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps to ASCII, to CRLF and to lines of 76 characters', () => {
    fc.assert(
      fc.property(phrases, phrases, phrases, (subject, name, text) => {
        const message = aMessage({ subject, text, from: { name, email: 'a@b.example' } });
        const raw = ascii(message);
        expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/);
        expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of raw.split('\r\n')) {
          if (!line.startsWith('Message-ID')) expect(line.length).toBeLessThanOrEqual(76);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('splits a subject into encoded words of 75 characters that each decode by themselves', () => {
    const subject = `${'Ж'.repeat(70)}😀${'ж'.repeat(70)}`;
    const words = ascii(aMessage({ subject })).match(/=\?UTF-8\?B\?([A-Za-z0-9+/=]+)\?=/g) ?? [];
    expect(words.length).toBeGreaterThan(4);
    const decoded = words.map((word) => {
      expect(word.length).toBeLessThanOrEqual(75);
      return Buffer.from(word.slice(10, -2), 'base64').toString('utf8');
    });
    expect(decoded.join('')).toBe(subject);
    expect(decoded.join('')).not.toContain('\ufffd');
  });

  it('leaves a short ASCII subject readable in the source', () => {
    expect(linesOf(aMessage({ subject: '3 new calls for Karlovo' }))).toContain(
      'Subject: 3 new calls for Karlovo',
    );
  });

  it.each([
    ['subject', { subject: 'Hello\r\nBcc: everyone@town.example' }],
    ['subject with a bare line feed', { subject: 'Hello\nBcc: everyone@town.example' }],
    ['display name', { from: { name: 'A\r\nBcc: b@c.example', email: 'a@b.example' } }],
    ['sender', { from: { name: 'A', email: 'a@b.example>\r\nBcc: b@c.example' } }],
    ['recipient', { to: 'a@b.example\r\nBcc: b@c.example' }],
    ['message id', { messageId: 'a@b.example>\r\nBcc: <b@c.example' }],
    ['header value', { headers: { 'List-Id': 'x\r\nBcc: b@c.example' } }],
    ['header name', { headers: { 'X-A: b\r\nBcc': 'b@c.example' } }],
  ] satisfies [string, Partial<MailMessage>][])('refuses a line break in the %s', (_, attack) => {
    expect(() => buildMime(aMessage(attack))).toThrow(MailHeaderError);
  });

  it.each([
    'nobody',
    '@karlovo.example',
    'grants@',
    'grants@localhost',
    'кмет@karlovo.example',
    'a b@karlovo.example',
    'a@karlovo.example, b@karlovo.example',
    'a@-karlovo.example',
  ])('refuses to write to %s', (to) => {
    expect(() => buildMime(aMessage({ to }))).toThrow(MailHeaderError);
  });

  it('writes a domain outside ASCII in its ASCII form', () => {
    expect(linesOf(aMessage({ to: 'kmet@община.бг' }))).toContain(
      'To: kmet@xn--80abvuc1e.xn--90ae',
    );
  });

  it('refuses a second Subject, a header outside ASCII and an impossible date', () => {
    for (const overrides of [
      { headers: { subject: 'another' } },
      { headers: { 'X-Place': 'Карлово' } },
      { date: new Date(Number.NaN) },
    ]) {
      expect(() => buildMime(aMessage(overrides))).toThrow(MailHeaderError);
    }
  });

  it('names the header but not the value when it refuses', () => {
    expect(() => buildMime(aMessage({ to: 'кмет@karlovo.example' }))).toThrow(
      'a value cannot stand in the header "To"',
    );
  });
});
