import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../shared/sources/html-to-text.ts';

describe('HTML as text', () => {
  it('keeps paragraphs, lists, lines and cells apart', () => {
    const html =
      '<span class="topicdescriptionkind">Scope</span>:<p>One <b>two</b>three.</p>\n<ul><li>first</li>' +
      '<li><p>second</p></li></ul><table><tr><td>a</td><td>b</td></tr></table>end<br/>line';
    expect(htmlToText(html, 1000)).toBe(
      'Scope:\n\nOne twothree.\n\n- first\n- second\n\na b\n\nend\nline',
    );
  });

  it('reads entities and leaves out what is not for reading', () => {
    const html =
      '<style>p{}</style>R&amp;D&nbsp;&eacute;<script>alert("x")</script><!-- no --><svg><text>no</text></svg>';
    expect(htmlToText(html, 1000)).toBe('R&D é');
  });

  it('leaves nothing that a later reader takes for a tag', () => {
    expect(htmlToText('&lt;script&gt;alert(1)&lt;/script&gt; <5 MW', 1000)).toBe(
      '< script>alert(1)< /script> <5 MW',
    );
  });

  it('never exceeds the length, nor holds markup, whatever comes', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<p>',
          '</p>',
          '<script',
          '>',
          '<li>',
          '&lt;',
          '<!--',
          '-->',
          '<b a="',
          '\u202e',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 80 }), (parts, length) => {
        const text = htmlToText(parts.join(''), length);
        expect(text.length).toBeLessThanOrEqual(length);
        expect(text).not.toMatch(/<[a-z/!?]|[\u202a-\u202e]/i);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['deep', '<b>'],
    ['unclosed', '<ul><li>'],
    ['empty', '</p>'],
    ['entity', '&amp;'],
    ['attribute', '<p a="'],
    ['comment', '<!--'],
  ])('is done with a %s bomb in a moment', (_name, piece) => {
    const started = performance.now();
    htmlToText(piece.repeat(3_000_000 / piece.length), 40_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
