import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { Parser } from 'htmlparser2';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { DigestContent, DigestItem, RenderedDigest } from '../../shared/digest/content.ts';
import type { FieldDiff } from '../../shared/digest/field-diff.ts';
import { mailOf } from '../../shared/digest/mail.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { digestView, toldItems } from '../../shared/digest/view.ts';
import { Deadline } from '../../shared/domain/deadline.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import type { NewsKind } from '../../shared/domain/told.ts';
import { buildMime } from '../../shared/mail/mime.ts';
import { aDeadline } from '../support/builders.ts';
import {
  aChangedItem,
  aDigestContent,
  aDigestItem,
  themeLabel,
} from '../support/digest-content.ts';

const toldAs = (kind: NewsKind, item: DigestItem): DigestItem => ({
  ...item,
  told: { ...item.told, kind },
});

const render = (overrides: Partial<DigestContent> = {}) =>
  renderDigest(aDigestContent(overrides), { themeLabel });

const sent = (content: DigestContent, rendered: RenderedDigest) => {
  const contact = Contact.parse({ id: 'main', email: 'kmet@karlovo.example', language: 'bg' });
  const sender = { name: 'GrantBridge', email: 'digest@grantbridge.example' };
  const message = mailOf(rendered, content.issue, contact, sender, content.now);
  return simpleParser(Buffer.from(buildMime(message)));
};

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

const someLinks = {
  unsubscribe: 'https://grantbridge.example/leave?token=a%26b',
  preferences: 'https://grantbridge.example/settings?token=c',
  archive: 'https://grantbridge.example/issues/d',
};

const moved: FieldDiff = {
  field: 'deadline',
  role: 'single',
  from: Deadline.parse(aDeadline('2026-09-20')),
  to: Deadline.parse(aDeadline()),
};

/** A call of each kind of news, with much and with little known of it. */
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
    {
      ...aChangedItem(['deadlines', 'eligibility'], { id: 'isun:4', title: { en: 'Moved' } }),
      diff: [moved],
    },
    toldAs('reopened', aDigestItem({ id: 'isun:5', title: { en: 'Again' } })),
    toldAs('closing', aDigestItem({ id: 'isun:6', title: { en: 'Soon' } })),
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
      'Процент на безвъзмездната помощ: до 60 % от допустимите разходи; поне 40 % собствено участие (по правилата на програмата)',
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

  it.each(DigestLanguage.options)(
    'says the same in text and in HTML, fact by fact (%s)',
    (language) => {
      const content = aDigestContent({ ...everyKind(), language });
      const options = { themeLabel, links: someLinks };
      const view = digestView(content, toldItems(content, options), options);
      const { text, html } = renderDigest(content, options);
      const seen = readHtml(html);
      const lines = text.split('\n').map(spaced);
      const items = view.sections.flatMap((section) => section.items);
      const facts = items.flatMap((item) => item.facts);
      expect(facts.length).toBeGreaterThan(15);
      for (const { label, value } of facts) {
        expect(lines).toContain(spaced(`${label}: ${value}`));
        expect(seen.rows).toContain(spaced(`${label}: ${value}`));
      }
      const glance = view.glance?.rows.map(({ date, title }) => spaced(`${date}: ${title.text}`));
      expect(glance).toHaveLength(5);
      expect([...seen.rows].sort()).toEqual(
        [
          ...facts.map(({ label, value }) => spaced(`${label}: ${value}`)),
          ...(glance ?? []),
        ].sort(),
      );
      for (const { title, deadline, change, reasons } of items) {
        for (const said of [title.text, deadline.here, change?.value ?? '', ...reasons.list]) {
          expect(spaced(text)).toContain(spaced(said));
          expect(seen.text).toContain(spaced(said));
        }
      }
      const wordsOf = (part: string) =>
        [...new Set(part.toLocaleUpperCase(language).match(/[\p{L}\p{N}]+/gu))].sort();
      const addresses = /https?:\/\/\S+/g;
      const said = text.replace(addresses, '').replace(/^\d+\. (?=\p{Lu})/gmu, '');
      expect(wordsOf(seen.text)).toEqual(wordsOf(said));
      const inText = [...new Set(text.match(addresses))];
      expect([...new Set(seen.hrefs)].sort()).toEqual(inText.sort());
      expect(inText).toEqual(expect.arrayContaining(Object.values(someLinks)));
    },
  );

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
    expect(headings.join(' ')).toBe('h1 h2 h3 h2 h3 h3 h3 h2 h3 h2 h3');
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

  it.each(DigestLanguage.options)(
    'stays whole in Gmail, which cuts off at 102 KB, at its worst (%s)',
    (language) => {
      const items = Array.from({ length: 10 }, (_, n) => ({
        ...aChangedItem(['deadlines', 'money', 'coFinancing', 'opensOn', 'eligibility'], {
          id: `eu-portal:${n}`,
          title: { [language]: `${'Дълго заглавие на покана & '.repeat(12)}${n}` },
          identifier: 'ИДЕНТИФИКАТОР-'.repeat(10),
          opensOn: '2026-10-06',
          deadlines: ['2026-10-17', '2027-01-19', '2027-06-01'].map((date) => aDeadline(date)),
          money: {
            currency: 'NOK',
            budgetTotal: 6e9,
            grantMin: 1e8,
            grantMax: 2e9,
            expectedGrants: 12,
          },
          url: `https://eumis2020.government.bg/${'long/'.repeat(36)}`,
        }),
        diff: [moved, { field: 'rate' as const, from: 0.6, to: 0.85 }],
      }));
      const { html } = render({ items, heldBack: 12, language });
      const asSent = Buffer.from(html).toString('base64').length * (78 / 76);
      expect(Math.round(asSent / 1024)).toBeLessThan(102);
    },
  );

  it('gives Gmail no sheet of styles longer than the 8 KB it reads', () => {
    const sheets = [...render().html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
    expect(sheets).toHaveLength(4);
    for (const css of sheets) expect(Buffer.byteLength(css ?? '')).toBeLessThan(8192);
  });

  it('is dark where the reader asks for it, and where Outlook recolours', () => {
    const { html } = render();
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toMatch(/prefers-color-scheme:dark[\s\S]*\.text\{color:#e4ebee!important\}/);
    expect(html).toContain('[data-ogsc] .text{color:#e4ebee!important}');
    expect(html).toContain(
      '[data-ogsb] .card,[data-ogsb] .lead{background-color:#18232a!important',
    );
  });

  it.each(DigestLanguage.options)('is valid HTML for mail (%s)', async (language) => {
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

  it('arrives as it was rendered, with its deadlines and the ways to leave', async () => {
    const content = aDigestContent(everyKind());
    const rendered = renderDigest(content, { themeLabel, links: someLinks });
    const mail = await sent(content, rendered);
    expect(mail.subject).toBe(rendered.subject);
    expect(mail.text).toBe(rendered.text);
    expect(mail.html).toBe(rendered.html);
    expect(mail.messageId).toBe('<BG-PDV13_main_2026-W34@grantbridge.example>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    const lines = mail.headerLines.map(({ line }) => line.replace(/\r\n\s+/g, ' '));
    expect(lines).toContain(`List-Unsubscribe: <${someLinks.unsubscribe}>`);
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(lines).toContain('List-Id: GrantBridge weekly digest <digest.grantbridge.example>');
    const [file] = mail.attachments;
    expect(file).toMatchObject({
      contentType: 'text/calendar',
      filename: 'grantbridge-2026-W34.ics',
    });
    expect(file?.content.toString()).toBe(rendered.calendar?.content);
  });

  it('has the same Message-ID whenever it is composed, and names no way to leave it was not given', async () => {
    const content = aDigestContent();
    const later = { ...content, now: new Date('2026-08-18T09:00:00Z') };
    const mails = [content, later].map((each) => sent(each, renderDigest(each, { themeLabel })));
    const [one, other] = await Promise.all(mails);
    expect(other?.messageId).toBe(one?.messageId);
    expect(other?.headers.get('x-grantbridge-issue')).toBe('BG-PDV13_main_2026-W34');
    expect(one?.headers.has('list')).toBe(true);
    expect(one?.headerLines.map(({ key }) => key)).not.toContain('list-unsubscribe');
    expect(one?.text).not.toContain('Отписване');
  });

  it('attaches each deadline to come under a name that stays when it moves', () => {
    const uidsOf = (deadlines: unknown[]) =>
      render({ items: [aDigestItem({ deadlines })] }).calendar?.content.match(/(?<=^UID:).*$/gm);
    const uids = uidsOf([
      aDeadline('2026-09-22', { role: 'stage-1' }),
      aDeadline('2027-03-10', { role: 'stage-2' }),
    ]);
    expect(uids).toEqual(
      ['stage-1', 'stage-2'].map((role) => `eu-portal:1TOPICS/${role}@grantbridge`),
    );
    const moved = [
      aDeadline('2026-10-01', { role: 'stage-1' }),
      aDeadline('2027-03-31', { role: 'stage-2' }),
    ];
    expect(uidsOf(moved)).toEqual(uids);
    const cutOffs = ['2026-08-01', '2026-11-02'].map((date) =>
      aDeadline(date, { role: 'cut-off' }),
    );
    expect(uidsOf(cutOffs)).toEqual(['eu-portal:1TOPICS/cut-off-2026-11-02@grantbridge']);
  });

  it('attaches no calendar where no call has a deadline', () => {
    const { calendar, text } = render({ items: [aDigestItem({ deadlines: [] })] });
    expect(calendar).toBeUndefined();
    expect(text).not.toContain('.ics');
  });

  it('says that it is still watching when there is nothing to tell', () => {
    const { subject, text, calendar } = render({ items: [], watched: 214 });
    expect(subject).toBe('Засега няма нови покани за Карлово');
    expect(text).toContain('Следим 214 отворени и предстоящи покани');
    expect(text).not.toContain('Данните са от');
    expect(calendar).toBeUndefined();
  });
});

describe('the subject', () => {
  const subjectOf = (...items: DigestItem[]): string => render({ items }).subject;
  const fresh = (date: string, title = 'Fresh') =>
    aDigestItem({ title: { en: title }, deadlines: [aDeadline(date)] });
  const changed = { ...aChangedItem(['deadlines'], { title: { en: 'Moved' } }), diff: [moved] };

  it('counts where nothing presses, and names the first deadline where there is room', () => {
    expect(subjectOf(fresh('2026-10-01'), fresh('2026-09-15'))).toBe(
      '2 нови покани за Карлово, първият срок е 15 септември',
    );
    const { subject } = render({
      municipalityName: { bg: 'Гоце Делчев и околните села' },
      items: [fresh('2026-10-01'), aChangedItem(['eligibility'])],
    });
    expect(subject).toBe('1 нова покана и 1 променена покана за Гоце Делчев и околните села');
  });

  it('speaks of a deadline that moved before it counts', () => {
    expect(subjectOf(fresh('2026-10-01'), changed)).toBe('Нов срок 16 септември: Moved');
  });

  it('speaks of what closes within 14 days before it counts, the nearest first', () => {
    expect(subjectOf(changed, fresh('2026-08-31'))).toBe('Остават 14 дни: Fresh');
    expect(subjectOf(fresh('2026-08-31'), fresh('2026-08-18', 'First'))).toBe('Изтича утре: First');
    expect(subjectOf(fresh('2026-09-01'))).toBe('1 нова покана за Карлово, срокът е 1 септември');
  });

  it('leaves to the preheader what it does not say', () => {
    expect(render({ items: [changed, fresh('2026-10-01')] }).html).toContain(
      '>1 нова покана и 1 променена покана · Moved · Fresh</div>',
    );
  });

  it('ends a long title with a whole word, within 60 characters', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, (title) => {
        const subject = subjectOf(fresh('2026-08-20', title.join(' ')));
        expect(subject.length).toBeLessThanOrEqual(60);
        const shown = subject.replace('Остават 3 дни: ', '').replace('…', '').split(' ');
        expect(title.slice(0, shown.length)).toEqual(shown);
      }),
      { numRuns: 50 },
    );
  });
});
