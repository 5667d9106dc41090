import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, oneLine } from '../../shared/sources/clean-text.ts';

const MARKUP = /<[a-z/!?]/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

describe('one line of text', () => {
  it.each([
    ['R&amp;D in caf&eacute;s', 'R&D in cafés'],
    ['Coal &amp;amp; Steel', 'Coal & Steel'],
    ['  two\n\tlines\u00a0here ', 'two lines here'],
    ['a <b>bold</b> move<br>on', 'a bold move on'],
    ['plants <5 MW & more', 'plants <5 MW & more'],
    ['left\u202e\u2066right\u0000\ufeff', 'leftright'],
    ['x<script>alert(1)</script>y', 'xy'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', ''],
    ['cafe\u0301', 'café'],
  ])('%j reads %j', (found, text) => {
    expect(oneLine(found)).toBe(text);
  });

  it('holds no markup and no hidden character, whatever comes', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '&lt;',
          '&amp;',
          '&#60;',
          'script',
          '<!--',
          '/',
          '\u202e',
          '\u0000',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = oneLine(parts.join(''));
        expect(text).not.toMatch(MARKUP);
        expect(text).not.toMatch(UNSEEN);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('cutting', () => {
  it('leaves short texts alone and never halves a character', () => {
    expect(cutTo('abc', 3)).toBe('abc');
    expect(cutTo('abcd', 3)).toBe('ab…');
    expect(cutTo('a😀bc', 3)).toBe('a…');
  });
});
