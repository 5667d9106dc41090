import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import { openMailCatcher } from '../../../../infra/local/mail/catcher.ts';
import { openMailStore } from '../../../../infra/local/mail/store.ts';
import { html } from '../../../../infra/local/pages/html.ts';
import type { Page } from '../../../../infra/local/pages/page.ts';
import { type Pages, pages } from '../../../../infra/local/pages/routes.ts';
import { aFolder, aRawMail, NOW } from '../fixtures.ts';

const HOSTILE = '"><script>alert(1)</script>';

describe('the pages of this machine', () => {
  const ids: string[] = [];
  let show: Pages;

  beforeAll(async () => {
    const store = await openMailStore(aFolder());
    let minute = 0;
    const now = () => new Date(NOW.getTime() + 60_000 * minute++);
    const catcher = openMailCatcher({ store, report: () => {}, now });
    const accept = async (subject: string, issue?: string) => {
      const tags: Record<string, string[]> = issue ? { issue: [issue] } : {};
      const raw = aRawMail(subject);
      const email = { raw, source: undefined, destinations: [], tags, configurationSet: undefined };
      ids.push(await catcher.accept(email));
    };
    await accept(HOSTILE);
    await accept('Three calls for Haskovo', 'BG-HKV34_main_2026-W34');
    for (let n = 0; n < 60; n += 1) await accept(`Filler ${n}`, `NO-${n}_main_2026-W34`);
    const nameOf = (id: string) => (id === 'BG-HKV34' ? 'Haskovo' : id);
    show = pages({ mails: store, nameOf, latest: () => undefined, now: () => NOW });
  });

  const at = async (path: string): Promise<Page> => {
    const page = await show(new URL(path, 'http://localhost'));
    if (!page) throw new Error(`no page at ${path}`);
    return page;
  };
  const bodyAt = async (path: string): Promise<string> => String((await at(path)).body);

  it('list the newest mails first, fifty a page', async () => {
    const first = await bodyAt('/inbox');
    expect(first).toContain('62 mails');
    expect(first.match(/class="who"/g)).toHaveLength(50);
    expect(first.indexOf('Filler 59')).toBeLessThan(first.indexOf('Filler 58'));
    const second = await bodyAt('/inbox?page=2');
    expect(second.match(/class="who"/g)).toHaveLength(12);
    expect(second).toContain('Page 2 of 2');
  });

  it.each([
    '/inbox?q=haskovo',
    '/inbox?q=three+CALLS',
    '/inbox?municipality=BG-HKV34',
    '/inbox?q=office@town&municipality=BG-HKV34',
  ])('find mails by words and by municipality: %s', async (path) => {
    const body = await bodyAt(path);
    expect(body).toContain('1 of 62 mails');
    expect(body).toContain('Three calls for Haskovo');
  });

  it('show everything when the query makes no sense', async () => {
    expect(await bodyAt('/inbox?page=-3&municipality=')).toContain('62 mails');
    expect(await bodyAt('/inbox?page=9999')).toContain('Page 2 of 2');
  });

  it('say so when no mail fits, and show what was asked for', async () => {
    const body = await bodyAt(`/inbox?q=${encodeURIComponent(HOSTILE)}x`);
    expect(body).toContain('No mail fits');
    expect(body).toContain('&quot;&gt;&lt;script&gt;');
    expect(body).not.toContain('<script');
  });

  it('never let a subject become markup', async () => {
    for (const path of ['/inbox?page=2', `/inbox/${ids[0]}`, `/inbox/${ids[0]}?view=source`]) {
      const body = await bodyAt(path);
      expect(body).toContain('&lt;script&gt;alert(1)');
      expect(body).not.toContain('<script');
    }
  });

  it('show a mail with its head, in a frame that runs no script', async () => {
    const body = await bodyAt(`/inbox/${ids[1]}`);
    expect(body).toContain('office@town.example');
    expect(body).toContain('BG-HKV34_main_2026-W34');
    expect(body).toMatch(/<iframe src="\/inbox\/[^"]*\/html"[^>]*sandbox="[^"]*"/);
    expect(body).not.toContain('allow-scripts');
    expect(body).not.toContain('allow-same-origin');
  });

  it('show its text part and its source', async () => {
    expect(await bodyAt(`/inbox/${ids[1]}?view=text`)).toContain('<pre>The text part');
    expect(await bodyAt(`/inbox/${ids[1]}?view=source`)).toContain('boundary=x');
  });

  it('serve the HTML part under a policy without scripts, forms or network', async () => {
    const { body, headers } = await at(`/inbox/${ids[1]}/html`);
    expect(body).toContain('The HTML part');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/^sandbox (?!.*allow-(scripts|same-origin|forms))/);
  });

  it('give the mail as a file that a mail program opens', async () => {
    const { body, headers } = await at(`/inbox/${ids[1]}/raw`);
    expect(headers['content-disposition']).toContain('BG-HKV34_main_2026-W34.eml');
    expect((await simpleParser(body)).subject).toBe('Three calls for Haskovo');
  });

  it.each(['/inbox/0107', '/inbox/..%2F..%2Fetc', '/inbox/x/html'])(
    'know no mail at %s',
    async (path) => {
      expect((await at(path)).status).toBe(404);
    },
  );

  it('leave all other addresses to the API', async () => {
    expect(await show(new URL('http://localhost/calls'))).toBeUndefined();
  });

  it('carry headers that keep other sites out', async () => {
    for (const path of ['/', '/inbox', `/inbox/${ids[0]}`]) {
      expect((await at(path)).headers).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it('are valid, accessible HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
    });
    for (const path of ['/', '/inbox', '/inbox?q=none', `/inbox/${ids[1]}`, '/inbox/0107']) {
      const report = await validator.validateString(await bodyAt(path));
      expect(
        report.results.flatMap(({ messages }) => messages),
        path,
      ).toEqual([]);
    }
  });
});

describe('a piece of markup', () => {
  it('takes text as text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        const inside = markup.replace(/^<p title="|<\/p>$/g, '').replace('">', '');
        expect(inside).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('takes markup as markup, lists in order, and leaves out what is absent', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}${undefined}${false}${0}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
    );
  });
});
