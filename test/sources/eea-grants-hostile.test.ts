import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Call } from '../../shared/domain/call.ts';
import { Rejection } from '../../shared/domain/source-run.ts';
import { callPage, collect, listing, page } from './eea-grants/pages.ts';
import { unsafeParts } from './safe-html/unsafe-parts.ts';

const FOLDER = '/currently-available-funding';
const VALUES = {
  Country: 'Bulgaria',
  Programme: 'Environment',
  'Submission Deadline': '30/09/2026 17:00',
  'Amount available': '€ 650,000',
  'Eligible applicants': 'Municipalities',
  'Donor partnership': 'Mandatory',
  Status: 'Open',
};

const run = (html: string) =>
  collect({ [FOLDER]: listing([`${FOLDER}/a`]), [`${FOLDER}/a`]: html });

/** Everything that is stored as plain text. */
const plainTexts = (call: Call): string[] => [
  ...Object.values(call.title),
  call.descriptionText ?? '',
  ...call.keywords,
  call.identifier,
  call.eligibility.countries?.text ?? '',
  call.eligibility.applicantTypes?.text ?? '',
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const UNSAFE = /<[a-z/!?]|[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/i;

/** Whatever comes, the run ends, what it brings is valid, and no text of it reads as markup. */
const expectSound = async (html: string) => {
  const { calls, rejections, ends } = await run(html);
  expect(ends).toHaveLength(1);
  for (const rejection of rejections) expect(Rejection.safeParse(rejection).error).toBeUndefined();
  for (const call of calls) {
    expect(Call.safeParse(call).error).toBeUndefined();
    for (const text of plainTexts(call)) expect(text).not.toMatch(UNSAFE);
    expect(unsafeParts(call.descriptionHtml ?? '')).toEqual([]);
  }
  return calls;
};

const scraps = fc.constantFrom(
  '<dl>',
  '</dl>',
  '<dt>',
  '<dd>',
  '<th>',
  '<td>',
  '<tr>',
  '<p>',
  '</p>',
  '<br>',
  '<main>',
  '</main>',
  '<h1>',
  '</h1>',
  '<script>alert(1)</script>',
  '&lt;script&gt;',
  '&amp;lt;b&amp;gt;',
  'Submission Deadline',
  'Status',
  ': ',
  '30/09/2026',
  '99/99/9999',
  'Amount available',
  '€ 1,000',
  'Country',
  'Bulgaria',
  'краен срок',
  '30.09.2026 г.',
  '\u202e',
  '\u0000',
  '<!--',
  '-->',
  '<![CDATA[',
  '<a href="javascript:x">',
  '&#x202e;',
  '"',
  '<',
);

describe('a hostile call page', () => {
  it('of scraps in any order', async () => {
    const pages = fc.array(scraps, { maxLength: 80 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(pages, (body) => expectSound(page(body)).then(() => {})),
      { numRuns: 1000 },
    );
  });

  it('cut off anywhere', async () => {
    const whole = callPage(VALUES, '<p>Text &amp; more <b>bold</b>.</p>');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), (at) =>
        expectSound(whole.slice(0, at)).then(() => {}),
      ),
      { numRuns: 300 },
    );
  });

  it('with any characters in its values is a call all the same', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(scraps, { maxLength: 5 }).map((parts) => parts.join('')),
    );
    const labels = Object.keys(VALUES).filter((label) => label !== 'Submission Deadline');
    const values = fc.record(Object.fromEntries(labels.map((label) => [label, value])));
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(values, value, async (given, title) => {
        const deadline = { 'Submission Deadline': VALUES['Submission Deadline'] };
        taken += (await expectSound(callPage({ ...deadline, ...given }, '', `Call ${title}`)))
          .length;
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it('with scripts hidden one and two layers deep gives plain text', async () => {
    const title =
      'Call &lt;img src=x onerror=alert(1)&gt; &amp;lt;script&amp;gt;x()&amp;lt;/script&amp;gt; end';
    const [call] = await expectSound(
      callPage(VALUES, '<p>&lt;script&gt;x()&lt;/script&gt;</p>', title),
    );
    expect(call?.title.en).toMatch(/^Call .*end$/);
  });

  it('with a title of a million characters keeps 500 of them', async () => {
    const [call] = await expectSound(callPage(VALUES, '', 'x'.repeat(900_000)));
    expect(call?.title.en?.length ?? 0).toBeLessThanOrEqual(500);
  });

  it.each([
    ['definitions', '<dt>Status</dt>'],
    ['headings of columns', '<th>Status</th>'],
    ['nested blocks', '<div>'],
    ['links', '<a href="/x/y">'],
    ['dates', '30/09/2026 '],
    ['talk of partners', 'partners must '],
    ['talk of kinds', 'only pre '],
  ])('with a million characters of %s ends soon', async (_, scrap) => {
    const start = performance.now();
    await expectSound(page(`<h1>Call</h1>${scrap.repeat(1_000_000 / scrap.length)}`));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a hostile listing', () => {
  it('of scraps and links never leads off the site', async () => {
    const links = fc.constantFrom(
      '/a',
      `${FOLDER}/a`,
      '//evil.example',
      'https://evil.example/x',
      'http://[',
      '?page=1',
      '../..',
      'data:text/html,x',
      '%',
      `${FOLDER}/%zz`,
      `${FOLDER}/${'y'.repeat(3000)}`,
    );
    const parts = fc.array(
      fc.oneof(
        scraps,
        links.map((href) => `<h2><a href="${href}">x</a></h2>`),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(parts, async (body) => {
        const { asked, ends } = await collect({ [FOLDER]: page(body.join('')) });
        expect(ends).toHaveLength(1);
        for (const url of asked) expect(new URL(url).origin).toBe('https://eeagrants.org');
      }),
      { numRuns: 500 },
    );
  });

  it('with thousands of links is read in part only', async () => {
    const names = Array.from({ length: 2000 }, (_, n) => `${FOLDER}/${n}`);
    const { asked, end } = await collect({ [FOLDER]: listing(names) });
    expect(asked.length).toBeLessThanOrEqual(501);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'beyond-reach' } });
  });
});
