import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { Parser } from 'htmlparser2';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { DigestContent } from '../../shared/digest/content.ts';
import { mailOf } from '../../shared/digest/mail.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { digestView } from '../../shared/digest/view.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { buildMime } from '../../shared/mail/mime.ts';
import { aDeadline } from '../support/builders.ts';
import {
  aChangedItem,
  aDigestContent,
  aDigestItem,
  themeLabel,
} from '../support/digest-content.ts';

const render = (overrides: Partial<DigestContent> = {}) =>
  renderDigest(aDigestContent(overrides), { themeLabel });

const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

type Read = { text: string; hrefs: string[]; elements: string[]; rows: string[] };

/** What a reader of the HTML part sees: its words, links and rows of two cells, without the hidden preheader. */
const readHtml = (html: string): Read => {
  const read: Read = { text: '', hrefs: [], elements: [], rows: [] };
  let hidden = 0;
  let cells: string[] = [];
  const parser = new Parser({
    onopentag: (name, { style, href }) => {
      read.elements.push(name);
      if (href !== undefined) read.hrefs.push(href);
      if (hidden > 0 || name === 'head' || style?.startsWith('display:none')) hidden += 1;
      if (name === 'tr') cells = [];
      if (name === 'td') cells.push('');
    },
    ontext: (text) => {
      if (hidden > 0) return;
      read.text += text;
      const last = cells.pop();
      if (last !== undefined) cells.push(last + text);
    },
    onclosetag: (name) => {
      if (hidden > 0) hidden -= 1;
      if (name === 'tr' && cells.length === 2) read.rows.push(cells.map(spaced).join(': '));
      if (name === 'tr') cells = [];
      if (['p', 'td', 'h1', 'h2', 'h3', 'li'].includes(name) && hidden === 0) read.text += '\n';
    },
  });
  parser.end(html);
  return { ...read, text: spaced(read.text) };
};

const everyKind = (): Partial<DigestContent> => ({
  heldBack: 7,
  items: [
    aDigestItem({ id: 'eu-portal:1', title: { en: 'Near' }, deadlines: [aDeadline('2026-08-24')] }),
    aDigestItem({
      id: 'eu-portal:2',
      title: { en: 'Bare', bg: 'Без подробности' },
      deadlines: [],
      money: { currency: 'EUR' },
      coFinancing: undefined,
    }),
    aDigestItem({
      id: 'eu-portal:3',
      title: { en: 'Coming' },
      opensOn: '2026-10-06',
      deadlines: [aDeadline('2027-01-19', { role: 'stage-1' }), aDeadline('2027-06-01')],
      coFinancing: { rate: 1, by: 'source' },
    }),
    aChangedItem(['deadlines'], { id: 'eu-portal:4', title: { en: 'Moved' } }),
  ],
});

describe('renderDigest', () => {
  it('says in Bulgarian what a mayor needs of a call', () => {
    const { subject, text } = render({ municipalityName: { bg: 'Стара Загора' } });
    expect(subject).toBe('1 нова покана за Стара Загора, срокът е 16 септември');
    for (const line of [
      'Община Стара Загора',
      'Седмица 34 · понеделник, 17 август 2026 г.',
      '1. One-stop shops for home renovation',
      'Програма LIFE',
      'Краен срок: сряда, 16 септември 2026 г., 18:00 ч. (17:00 ч. брюкселско време) – остават 30 дни',
      'Бюджет на поканата: 6 000 000 евро',
      'Размер на безвъзмездната помощ: от 1 000 000 до 1 500 000 евро',
      'Процент на съфинансиране: до 60 % от допустимите разходи; поне 40 % собствено участие (по правилата на програмата)',
      'Номер на поканата: LIFE-2026-CET-OSS',
      '- Отговаря на Ваш приоритет: Енергийно обновяване на сгради',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('says that budget, grant and rate are not published, and leaves out the rest', () => {
    const { text } = render({
      items: [aDigestItem({ money: { currency: 'EUR' }, coFinancing: undefined })],
    });
    expect(text.match(/: не е обявен от източника$/gm)).toHaveLength(3);
    expect(text).not.toContain('Очакван брой');
  });

  it.each(['bg', 'en'])('says the same in text and in HTML, fact by fact (%s)', (language) => {
    const content = aDigestContent({ ...everyKind(), language });
    const links = { about: 'https://grantbridge.example/about' };
    const view = digestView(content, { themeLabel, links });
    const { text, html } = renderDigest(content, { themeLabel, links });
    const seen = readHtml(html);
    const lines = text.split('\n').map(spaced);
    const facts = view.sections.flatMap(({ items }) => items.flatMap((item) => item.facts));
    expect(facts.length).toBeGreaterThan(15);
    for (const { label, value } of facts) {
      expect(lines).toContain(spaced(`${label}: ${value}`));
      expect(seen.rows).toContain(spaced(`${label}: ${value}`));
    }
    const glance = view.glance?.rows.map(({ date, title }) => spaced(`${date}: ${title.text}`));
    expect(glance).toHaveLength(3);
    expect([...seen.rows].sort()).toEqual(
      [...facts.map(({ label, value }) => spaced(`${label}: ${value}`)), ...(glance ?? [])].sort(),
    );
    const wordsOf = (part: string) => [...new Set(part.toLowerCase().match(/[\p{L}\p{N}]+/gu))];
    const addresses = /https?:\/\/\S+/g;
    const said = text.replace(addresses, '').replace(/^\d+\. /gm, '');
    expect(wordsOf(seen.text).sort()).toEqual(wordsOf(said).sort());
    const inText = [...new Set(text.match(addresses))];
    expect([...new Set(seen.hrefs)].sort()).toEqual(inText.sort());
  });

  it('marks a deadline within 14 days and no other', () => {
    const boxOf = (date: string) =>
      /<td class="(urgent|calm)"/.exec(
        render({ items: [aDigestItem({ deadlines: [aDeadline(date)] })] }).html,
      )?.[1];
    expect(boxOf('2026-08-31')).toBe('urgent');
    expect(boxOf('2026-09-01')).toBe('calm');
  });

  it('reads out an English title in English and a Bulgarian one in Bulgarian', () => {
    const { html } = render(everyKind());
    expect(html).toMatch(/<html lang="bg" dir="ltr">/);
    expect(html).toMatch(/<h3 class="link" lang="en"[^>]*><a[^>]*>Near</);
    expect(html).toMatch(/<h3 class="link" style[^>]*><a[^>]*>Без подробности</);
  });

  it('has one first heading, sections below it and calls below those', () => {
    const headings = readHtml(render(everyKind()).html).elements.filter((name) =>
      /^h[1-6]$/.test(name),
    );
    expect(headings).toEqual(['h1', 'h2', 'h3', 'h3', 'h3', 'h2', 'h3']);
  });

  it('loads nothing from anywhere', () => {
    const { html } = render(everyKind());
    expect(html).not.toMatch(/<(img|link|script|iframe|object|video|svg)\b|url\(|@import|\ssrc=/i);
  });

  it('shows hostile text from a feed as text, and links to web addresses alone', () => {
    const item = aDigestItem({
      title: { en: `<script>alert(1)</script> "quoted" 'single' <img src=x onerror=alert(1)>` },
      identifier: '"><b>',
      programmeName: { en: '</td></table>' },
    });
    const hostile = { ...item, call: { ...item.call, url: 'javascript:alert(1)' } };
    const { html, text } = render({ items: [hostile] });
    const seen = readHtml(html);
    expect(seen.elements).not.toContain('script');
    expect(seen.elements).not.toContain('img');
    expect(seen.elements).not.toContain('b');
    expect(seen.text).toContain('<script>alert(1)</script> "quoted" \'single\' <img src=x');
    expect(seen.hrefs).toEqual([]);
    expect(text).not.toContain('javascript:');
  });

  it('takes marks that turn text round and line breaks out of titles and names', () => {
    const { text, html, subject } = render({
      municipalityName: { bg: 'Карлово\r\nBcc: x' },
      items: [aDigestItem({ title: { en: 'Grant\u202etnarG\u2066\u200b of\nthe\u0000 year' } })],
    });
    expect(text).toContain('1. GranttnarG of the year\n');
    expect(subject).toContain('за Карлово Bcc: x,');
    for (const part of [subject, text, html]) {
      expect(part).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\0\r]/);
    }
  });

  it('names a call by its identifier when its title is invisible', () => {
    expect(render({ items: [aDigestItem({ title: { en: '\u200b\u2066' } })] }).text).toContain(
      '1. LIFE-2026-CET-OSS',
    );
  });

  it('keeps its own elements whatever a feed says', () => {
    const plain = readHtml(render({ items: [aDigestItem({ title: { en: 'x' } })] }).html).elements;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), (title) => {
        const { html } = render({ items: [aDigestItem({ title: { en: title } })] });
        expect(readHtml(html).elements).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  it('stays whole in Gmail, which cuts a mail off at 102 KB, with ten long calls', () => {
    const items = Array.from({ length: 10 }, (_, n) =>
      aDigestItem({ id: `eu-portal:${n}`, title: { bg: 'Дълго заглавие на покана '.repeat(12) } }),
    );
    expect(Buffer.byteLength(render({ items, heldBack: 12 }).html)).toBeLessThan(80_000);
  });

  it.each(['bg', 'en'])('is valid HTML for mail (%s)', async (language) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Mail programs need styles in elements, layout attributes and comments for Outlook.
        'no-inline-style': 'off',
        'no-deprecated-attr': 'off',
        'no-conditional-comment': 'off',
        'doctype-style': 'off',
        'long-title': 'off',
        'prefer-tbody': 'off',
        // Older screen readers know `presentation`, not its newer name.
        'presentation-role-style': 'off',
      },
    });
    const report = await validator.validateString(render({ ...everyKind(), language }).html);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
    expect(faults).toEqual([]);
  });

  it('arrives as it was rendered', async () => {
    const content = aDigestContent(everyKind());
    const rendered = renderDigest(content, { themeLabel });
    const contact = Contact.parse({ id: 'main', email: 'kmet@karlovo.example', language: 'bg' });
    const sender = { name: 'GrantBridge', email: 'digest@grantbridge.example' };
    const message = mailOf(rendered, content.issue, contact, sender, content.now);
    const mail = await simpleParser(Buffer.from(buildMime(message)));
    expect(mail.subject).toBe(rendered.subject);
    expect(mail.text).toBe(rendered.text);
    expect(mail.html).toBe(rendered.html);
    expect(mail.messageId).toBe('<BG-PDV13_main_2026-W34@grantbridge.example>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });
});
