import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgrammeCode } from '../../../shared/domain/ids.ts';
import {
  decodeCardChunk,
  decodeMatchChunks,
  encodeChunks,
  MAX_CHUNK_BYTES,
} from '../../../shared/matching/index/chunks.ts';
import {
  cardChunkOf,
  readContents,
  UnknownIndexFormatError,
} from '../../../shared/matching/index/index-format.ts';
import {
  compileMatchIndex,
  type Indexable,
  TooManyCallsError,
} from '../../../shared/matching/index/match-index.ts';
import { anIndexable, manyIndexables } from './many-indexables.ts';

const PAST = [
  {
    programme: ProgrammeCode.parse('LIFE'),
    partners: [{ lat: 42.5, lon: 25.25, municipal: true }],
  },
  { programme: ProgrammeCode.parse('LIFE'), partners: [] },
  { programme: ProgrammeCode.parse('GONE'), partners: [{ lat: 1, lon: 1, municipal: false }] },
];

const encoded = (indexables: readonly Indexable[]) => {
  const match = compileMatchIndex(indexables, PAST);
  const byId = new Map(indexables.map(({ call }) => [call.id, call]));
  const calls = match.ids.flatMap((id) => byId.get(id) ?? []);
  return { match, calls, chunks: encodeChunks(match, calls) };
};

const many = (count: number, text = 'short') =>
  Array.from({ length: count }, (_, n) =>
    anIndexable({ id: `eu-portal:${n}TOPICS`, summary: { en: text } }, { descriptionText: text }),
  );

describe('the chunks of an index', () => {
  it('give the matcher what was compiled, whatever it was', () => {
    fc.assert(
      fc.property(manyIndexables(), (indexables) => {
        const { match, chunks } = encoded(indexables);
        expect(decodeMatchChunks(chunks)).toEqual(match);
      }),
      { numRuns: 50 },
    );
  });

  it('hold an empty index and one of a single call', () => {
    expect(decodeMatchChunks(encoded([]).chunks).ids).toEqual([]);
    expect(decodeMatchChunks(encoded(many(1)).chunks).ids).toEqual(['eu-portal:0TOPICS']);
  });

  it('are the same bytes whatever the order of the calls', () => {
    expect(encoded(many(120).reverse()).chunks).toEqual(encoded(many(120)).chunks);
  });

  it('give the card of every call from the chunk that the contents name', () => {
    const { calls, chunks } = encoded(many(350));
    const { contents } = readContents(chunks[0] ?? new Uint8Array());
    expect(contents).toEqual({ matchChunks: 1, cards: [0, 100, 200, 300], calls: 350 });
    for (const position of [0, 99, 100, 349]) {
      const at = cardChunkOf(contents, position);
      const from = contents.cards[at - contents.matchChunks] ?? 0;
      const cards = decodeCardChunk(chunks[at] ?? new Uint8Array());
      expect(cards[position - from]).toEqual(calls[position]);
    }
  });

  it('let the matcher do without the chunks of the cards', () => {
    const { match, chunks } = encoded(many(350));
    expect(decodeMatchChunks(chunks.slice(0, 1))).toEqual(match);
  });

  it('each fit a table item, however long the texts and however many the words', () => {
    const noise = Array.from({ length: 12 }, (_, n) =>
      anIndexable(
        { id: `eu-portal:${n}TOPICS`, summary: { en: randomBytes(60_000).toString('base64') } },
        { keywords: Array.from({ length: 4000 }, () => `w${randomBytes(12).toString('hex')}`) },
      ),
    );
    const { match, calls, chunks } = encoded(noise);
    for (const chunk of chunks) expect(chunk.byteLength).toBeLessThanOrEqual(MAX_CHUNK_BYTES);
    const { contents } = readContents(chunks[0] ?? new Uint8Array());
    expect(contents.matchChunks).toBeGreaterThan(1);
    expect(contents.cards.length).toBeGreaterThan(1);
    expect(decodeMatchChunks(chunks)).toEqual(match);
    const cards = chunks.slice(contents.matchChunks).flatMap((chunk) => decodeCardChunk(chunk));
    expect(cards).toEqual(calls);
  });

  it('are refused for more calls than two bytes can name', () => {
    const one = anIndexable();
    expect(() => compileMatchIndex(Array.from({ length: 65_536 }, () => one))).toThrow(
      TooManyCallsError,
    );
  });
});

describe('an index that this code does not know', () => {
  const { chunks } = encoded(many(3));
  const first = Buffer.from(chunks[0] ?? new Uint8Array());
  const altered = (at: number, byte: number): Uint8Array => {
    const copy = Buffer.from(first);
    copy.writeUInt8(byte, at);
    return copy;
  };
  const FORMAT_AT = 'GrantBridge calls'.length;

  it.each<[string, Uint8Array[]]>([
    ['of an earlier format', [altered(FORMAT_AT, 2)]],
    ['of a later format', [altered(FORMAT_AT, 4)]],
    ['of the time before there were formats', [gzipSync('[]')]],
    ['without a chunk', []],
    ['with a head that is none', [altered(FORMAT_AT + 6, 0x7f)]],
    ['cut off', [first.subarray(0, first.length - 40)]],
    ['cut off in its head', [first.subarray(0, 10)]],
    ['with bytes in the place of others', [altered(first.length - 20, 0xff)]],
  ])('is refused by name: %s', (_, broken) => {
    expect(() => decodeMatchChunks(broken)).toThrow(UnknownIndexFormatError);
  });

  it('is refused when a chunk of cards is something else', () => {
    expect(() => decodeCardChunk(new Uint8Array(20))).toThrow(UnknownIndexFormatError);
    expect(() => decodeCardChunk(gzipSync('[{}]'))).toThrow(UnknownIndexFormatError);
  });
});
