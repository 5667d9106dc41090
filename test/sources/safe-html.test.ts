import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../../shared/domain/call.ts';
import { htmlToText } from '../../shared/sources/html-to-text.ts';
import { safeDescription } from '../../shared/sources/safe-html.ts';
import { unsafeParts } from './safe-html/unsafe-parts.ts';

const htmlOf = (found: string, base?: string) => safeDescription(found, base).descriptionHtml ?? '';
const textOf = (found: string) => safeDescription(found).descriptionText ?? '';
const REL = ' rel="noopener noreferrer nofollow"';

describe('the HTML of a description', () => {
  it('keeps paragraphs, headings, lists, tables, quotations and emphasis', () => {
    const html =
      '<h2>Scope</h2><p>One <strong>two</strong> <em>three</em><br>m<sup>2</sup></p><ul><li>a</li><li>b</li></ul>' +
      '<table><thead><tr><th colspan="2">h</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>' +
      '<blockquote>said</blockquote>';
    expect(htmlOf(html)).toBe(html);
  });

  it('loses everything that runs, loads, styles or names', () => {
    const html =
      '<p class="x" id="y" style="color:red" onclick="a()">One</p><script>a()</script><style>p{}</style>' +
      '<iframe src="https://x.example"></iframe><img src=x onerror=a()><svg onload=a()><p>no</p></svg><!-- no -->';
    expect(htmlOf(html)).toBe('<p>One</p>');
  });

  it('leads only to pages and mailboxes, and says that we vouch for neither', () => {
    expect(htmlOf('<a href="https://a.example/x?a=1&amp;b=2" target=_blank>A</a>')).toBe(
      `<a href="https://a.example/x?a=1&amp;b=2"${REL}>A</a>`,
    );
    expect(htmlOf('<a href="MAILTO:a@b.example">A</a>')).toBe(
      `<a href="mailto:a@b.example"${REL}>A</a>`,
    );
    for (const href of [
      'javascript:a()',
      ' java\tscript:a()',
      'data:text/html,x',
      'https://u:p@a.example/',
      'vbscript:a',
      '//[',
      '',
    ]) {
      expect(htmlOf(`<a href="${href}">A</a>`), href).toBe('A');
    }
  });

  it('takes relative links as the page means them, and none without a page', () => {
    const link = '<a href="../doc.pdf">A</a>';
    expect(htmlOf(link, 'https://a.example/calls/1')).toBe(
      `<a href="https://a.example/doc.pdf"${REL}>A</a>`,
    );
    expect(htmlOf(link)).toBe('A');
  });

  it.each([
    ['<div>One</div><div>two</div>', '<p>One</p><p>two</p>'],
    [
      '<section>One<div>two <b>three</b></div>four</section>',
      '<p>One</p><p>two <b>three</b></p><p>four</p>',
    ],
    ['<td>One</td><td>two</td>', '<p>One</p><p>two</p>'],
    ['<b><div>One</div><div>two</div></b>', '<b>One<br>two</b>'],
    ['<dl><dt>One</dt><dd>two</dd></dl>', '<p>One</p><p>two</p>'],
    ['One<p></p>two', '<p>One</p><p>two</p>'],
    ['<h1>One</h1>two', '<h2>One</h2>two'],
    ['<li><div>One</div></li>', '<li><p>One</p></li>'],
    ['<p><span><ul><li>One</li></ul></span></p>', '<ul><li>One</li></ul>'],
    ['<p>&nbsp;</p><p>One</p>', '<p>One</p>'],
    ['One<b> </b>two', 'One two'],
    ['fi<span>sh</span>', 'fish'],
  ])('takes wrappers off without words running together: %s', (found, expected) => {
    expect(htmlOf(found)).toBe(expected);
  });

  it('is nothing where there is nothing to read', () => {
    expect(safeDescription('<p> <br></p><script>a()</script>')).toEqual({});
  });

  it('is cut within its bounds, with no tag left open and no entity cut', () => {
    const { descriptionHtml = '', descriptionText = '' } = safeDescription(
      `<ul>${'<li><b>R&amp;D, R&amp;D</b></li>'.repeat(3000)}</ul>`,
    );
    expect(descriptionHtml.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(descriptionHtml.length).toBeGreaterThan(MAX_TEXT - 100);
    expect(descriptionHtml).toMatch(/<\/ul>$/);
    // The text is that of all of it: it is not cut where its markup is.
    expect(descriptionText.match(/R&D, R&D/g)).toHaveLength(3000);
    expect(htmlOf(descriptionHtml)).toBe(descriptionHtml);
    const long = htmlOf('&amp;'.repeat(50_000));
    expect(long).toMatch(/^(?:&amp;)+…$/);
  });
});

const NAMES =
  'p br ul ol li strong em b i a h1 h2 h6 table caption thead tbody tr td th blockquote sup sub div section span script style iframe svg math title textarea template form pre dl dd body select option noscript plaintext xmp'.split(
    ' ',
  );

const aPiece = fc.oneof(
  fc.constantFrom(...NAMES.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`])),
  fc.constantFrom(
    '<a href="https://a.example/">',
    '<a href="javascript:alert(1)">',
    '<a href=" java&#10;script:alert(1)">',
    '<p onclick="alert(1)">',
    '<td colspan="2" style="x">',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<b a="',
    '"',
    '&lt;script&gt;',
    '&#x202e;',
    '&amp;lt;',
    '&nbsp;',
    ' ',
    'word',
    '<',
    '\u200b',
    '\ud83d',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const hostile = fc.array(aPiece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** What is written, whatever stands between. */
const letters = (text: string): string => text.replace(/^- /gm, '').replace(/\s+/g, '');

describe('the HTML of a description, whatever a feed sends', () => {
  it('holds nothing unsafe by the judgement of another parser, and stays the same when it is made safe again', () => {
    fc.assert(
      fc.property(hostile, (found) => {
        const safe = safeDescription(found, 'https://a.example/');
        const html = safe.descriptionHtml ?? '';
        expect(unsafeParts(html)).toEqual([]);
        expect(html).not.toMatch(/[\u202a-\u202e\u200b]/);
        expect(safeDescription(html, 'https://a.example/')).toEqual(safe);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads as the markup it was made of does', () => {
    fc.assert(
      fc.property(hostile, (found) => {
        expect(letters(textOf(found))).toBe(letters(htmlToText(found, MAX_TEXT)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['nested', '<div>'],
    ['nested and kept', '<b>'],
    ['nested lists', '<ul><li>'],
    ['cells', '<table><td>'],
    ['closing', '</p>'],
    ['words', '<p>a '],
    ['entities', '&amp;'],
    ['comments', '<!--'],
  ])('is done with a million pieces of it in a moment: %s', (_name, piece) => {
    const started = performance.now();
    const { descriptionHtml = '', descriptionText = '' } = safeDescription(piece.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(3000);
    expect(descriptionHtml.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(descriptionText.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(unsafeParts(descriptionHtml)).toEqual([]);
  });

  it('is done with an attribute of a million characters in a moment', () => {
    const started = performance.now();
    expect(htmlOf(`<p title="${'x&amp;'.repeat(150_000)}">One</p>`)).toBe('<p>One</p>');
    expect(htmlOf(`<a href="https://a.example/${'x'.repeat(900_000)}">One</a>`)).toBe('One');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
