import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListElement, ListReader } from '../../shared/sources/eu-portal-bulk/json-list.ts';

const PATH = ['data', 'list'];
const START = '{"data":{"list":[';
const LIMITS = { elementBytes: 10_000, elementDepth: 20, elementValues: 1000 };

const read = (pieces: readonly Uint8Array[], limits = LIMITS) => {
  const reader = new ListReader(PATH, limits);
  const elements: ListElement[] = pieces.flatMap((piece) => [...reader.read(piece)]);
  return { elements, failure: reader.end() };
};
const readText = (text: string, limits = LIMITS) => read([Buffer.from(text)], limits);

/** The bytes cut at these places, in any order, some of them twice. */
const cutAt = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
  return cuts
    .toSorted((a, b) => a - b)
    .flatMap((from, index, all) => {
      const to = all[index + 1];
      return to === undefined ? [] : [bytes.subarray(from, to)];
    });
};

const valuesOf = (elements: readonly ListElement[]): unknown[] =>
  elements.map((element) => (element.kind === 'element' ? element.value : element));

/** Texts with whatever may be mistaken for structure, and characters of one to four bytes. */
const awkward = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', 'Я', '€', '𝄞', '\n'),
  }),
);
const { tree: element } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    awkward,
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(awkward, tie('tree'), { maxKeys: 4 }),
  ),
}));
const others = fc.dictionary(
  awkward.filter((key) => !['data', 'list', '__proto__'].includes(key)),
  element,
  { maxKeys: 3 },
);
/** A file with the list somewhere in it, and the list. */
const file = fc
  .record({
    list: fc.array(element, { maxLength: 6 }),
    around: fc.tuple(others, others, others, others),
    indent: fc.constantFrom(undefined, 1, '\t'),
  })
  .map(({ list, around: [a, b, c, d], indent }) => {
    const content = { ...a, data: { ...b, list, ...c }, ...d };
    const text = JSON.stringify(content, undefined, indent);
    return { list: JSON.parse(JSON.stringify(list)), text };
  });

describe('a list in a JSON text', () => {
  it('has the elements that JSON.parse finds, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(file, fc.array(fc.nat(), { maxLength: 12 }), ({ list, text }, places) => {
        const { elements, failure } = read(cutAt(Buffer.from(text), places));
        expect(failure).toBeUndefined();
        expect(valuesOf(elements)).toEqual(list);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same when every byte comes alone', () => {
    fc.assert(
      fc.property(file, ({ list, text }) => {
        const bytes = Buffer.from(text);
        const { elements, failure } = read(Array.from(bytes, (byte) => Uint8Array.of(byte)));
        expect([valuesOf(elements), failure]).toEqual([list, undefined]);
      }),
      { numRuns: 300 },
    );
  });

  it('that breaks off anywhere gives exactly the elements before the break, and says that it broke', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), fc.nat(), (list, place) => {
        const parts = list.map((value) => JSON.stringify(value));
        const bytes = Buffer.from(`${START}${parts.join(',')}]}}`);
        const to = place % bytes.length;
        const { elements, failure } = read([bytes.subarray(0, to)]);
        expect(failure?.kind).toBe('truncated');
        const whole = parts.filter((part, index) => {
          const end = Buffer.byteLength(`${START}${parts.slice(0, index + 1).join(',')}`);
          return end <= (/^["[{]/.test(part) ? to : to - 1);
        });
        expect(valuesOf(elements)).toEqual(whole.map((part) => JSON.parse(part)));
      }),
      { numRuns: 1000 },
    );
  });

  it('in any bytes at all is read without an exception, and the same wherever they are cut', () => {
    const soup = fc.array(
      fc.oneof(
        fc.constantFrom(START, '{"a":1}', '"', '\\', '{', '}', '[', ']', ',', ':', '1', 'nul'),
        fc.constantFrom('null', ' ', '"data":', '"list":', ']}}', '\ufeff', 'Я'),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 25 },
    );
    const places = fc.array(fc.nat(), { maxLength: 8 });
    fc.assert(
      fc.property(soup, fc.uint8Array({ maxLength: 20 }), places, (parts, rest, cuts) => {
        const bytes = Buffer.concat([Buffer.from(parts.join('')), rest]);
        const outcome = read([bytes]);
        expect(outcome.elements.map(({ nth }) => nth)).toEqual(
          outcome.elements.map((_, n) => n + 1),
        );
        expect(read(cutAt(bytes, cuts))).toEqual(outcome);
      }),
      { numRuns: 1000 },
    );
  });

  it('is found only on its path', () => {
    const text = '{"list":[1],"data":{"data":{"list":[2]},"other":["list"],"list":[3]},"x":[4]}';
    expect(valuesOf(readText(text).elements)).toEqual([3]);
  });

  it('is found by a key that is written with escapes, and after a byte order mark', () => {
    const text = '\ufeff {"d\\u0061ta" : {"list"\n:\t[ 1 , "Я" ] } } \n';
    expect(readText(text)).toMatchObject({ elements: [{ value: 1 }, { value: 'Я' }] });
    expect(readText(text).failure).toBeUndefined();
  });

  it.each([
    ['', 'truncated'],
    ['{"data":{"list":[1', 'truncated'],
    ['{"data":{"list":[1]}', 'truncated'],
    ['{"data":{"list":["a\\"]}}', 'truncated'],
    ['{}', 'bad-shape'],
    ['[1,2]', 'bad-shape'],
    ['"data"', 'bad-shape'],
    ['{"data":[{"list":[1]}]}', 'bad-shape'],
    ['{"data":{"list":{"1":1}}}', 'bad-shape'],
    ['{"data":{"list":null}}', 'bad-shape'],
    ['<!doctype html>', 'not-json'],
    ['{"data":{"list":[1]}} {}', 'not-json'],
    ['{"data":{"list":[1]]}', 'not-json'],
    ['{"data":{"list":[1}}', 'not-json'],
    ['{"data":{"list":[,1]}}', 'not-json'],
    ['{"data":{"list":[1,]}}', 'not-json'],
    ['{"data":{"list":[1 2]}}', 'not-json'],
    ['{"data":{"list":[1],}}', 'not-json'],
    ['{"data" {"list":[1]}}', 'not-json'],
    ['{"data":{list:[1]}}', 'not-json'],
    ['{"\\x":1,"data":{"list":[1]}}', 'not-json'],
  ])('in %j is not read: %s', (text, kind) => {
    expect(readText(text).failure?.kind).toBe(kind);
  });

  it('loses an element that is no JSON, not those beside it', () => {
    expect(readText('{"data":{"list":[1,{"a":nul},[2)],tru,"\\x",3]}}').elements).toMatchObject([
      { nth: 1, value: 1 },
      { nth: 2, kind: 'unreadable', reason: 'not-json', found: '{"a":nul}' },
      { nth: 3, kind: 'unreadable', reason: 'not-json' },
      { nth: 4, kind: 'unreadable', reason: 'not-json' },
      { nth: 5, kind: 'unreadable', reason: 'not-json' },
      { nth: 6, value: 3 },
    ]);
  });

  it('loses an element that is too large, too deep or too full, not those beside it', () => {
    const large = JSON.stringify('x'.repeat(1000));
    const deep = `${'['.repeat(30)}${']'.repeat(30)}`;
    const full = JSON.stringify(Array(210).fill(0));
    const text = `{"data":{"list":[1,${large},2,${deep},3,${full},4]}}`;
    const { elements, failure } = readText(text, {
      ...LIMITS,
      elementBytes: 500,
      elementValues: 200,
    });
    expect(elements).toMatchObject([
      { value: 1 },
      { kind: 'unreadable', reason: 'too-large' },
      { value: 2 },
      { kind: 'unreadable', reason: 'too-deep' },
      { value: 3 },
      { kind: 'unreadable', reason: 'too-many' },
      { value: 4 },
    ]);
    expect(failure).toBeUndefined();
    expect(JSON.stringify(elements).length).toBeLessThan(1000);
  });

  it('counts the limits to the byte, the bracket and the value', () => {
    const text = '{"data":{"list":["12345678",[[]],[1,2]]}}';
    const fits = { elementBytes: 10, elementDepth: 2, elementValues: 3 };
    expect(valuesOf(readText(text, fits).elements)).toEqual(['12345678', [[]], [1, 2]]);
    const tight = { elementBytes: 9, elementDepth: 1, elementValues: 2 };
    expect(readText(text, tight).elements).toMatchObject([
      { reason: 'too-large' },
      { reason: 'too-deep' },
      { reason: 'too-many' },
    ]);
  });

  it('may stand beside values of any size', () => {
    const huge = JSON.stringify({ a: ['x'.repeat(1_000_000)] });
    expect(readText(`{"big":${huge},"data":{"big":${huge},"list":[1]}}`)).toMatchObject({
      elements: [{ value: 1 }],
    });
  });
});
