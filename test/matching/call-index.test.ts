import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compileIndex, decodeIndex, encodeIndex } from '../../shared/matching/call-index.ts';
import { MAX_CHUNK_BYTES } from '../../shared/matching/index/chunks.ts';
import { UnknownIndexFormatError } from '../../shared/matching/index/index-format.ts';
import { aCallRecord, aProgramme, OPEN_TO_ALL } from '../support/builders.ts';

const records = (count: number, summary = 'short') =>
  Array.from({ length: count }, (_, n) =>
    aCallRecord({ id: `eu-portal:${n}TOPICS`, sourceId: `${n}TOPICS`, summary: { en: summary } }),
  );

const life = aProgramme({
  eligibility: OPEN_TO_ALL,
  coFinancingRate: 0.6,
  actionRules: [{ identifierPrefix: 'LIFE-2026-CET', coFinancingRate: 0.95 }],
});
const programmes = new Map([[life.code, life]]);

describe('the call index', () => {
  it('gives calls the rules of their programme, the narrower rule first, and says whose they are', () => {
    const [call] = compileIndex(records(1), programmes, () => []).calls;
    expect(call?.eligibility.countries).toMatchObject({ values: ['BG', 'GR'], by: 'programme' });
    expect(call?.coFinancing).toEqual({ rate: 0.95, by: 'programme' });
  });

  it('never overrides what a call states itself', () => {
    const own = aCallRecord({ coFinancing: { rate: 0.5, by: 'source' } });
    const [call] = compileIndex([own], programmes, () => []).calls;
    expect(call?.coFinancing).toEqual({ rate: 0.5, by: 'source' });
  });

  it('gives a cascade call none of them: the project that runs it has its own', () => {
    const cascade = aCallRecord({ kind: 'cascade' });
    const [call] = compileIndex([cascade], programmes, () => []).calls;
    expect(call).toMatchObject({ eligibility: {} });
    expect(call).not.toHaveProperty('coFinancing');
  });

  it('leaves the rules of an unknown programme unknown', () => {
    const [call] = compileIndex(records(1), new Map(), () => []).calls;
    expect(call?.eligibility).toEqual({});
    expect(call?.programmeName).toEqual({ en: 'LIFE' });
  });

  it('is the same whatever the order of the records', () => {
    const forwards = compileIndex(records(30), programmes, () => []);
    expect(compileIndex(records(30).reverse(), programmes, () => [])).toEqual(forwards);
  });

  it('comes back from its chunks as it went in, and no chunk is too large for a table item', () => {
    const noise = () => randomBytes(60_000).toString('base64');
    const index = compileIndex(
      records(10).map((each) => ({ ...each, summary: { en: noise() } })),
      programmes,
      () => [],
    );
    const chunks = encodeIndex(index);
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(chunk.byteLength).toBeLessThanOrEqual(MAX_CHUNK_BYTES);
    expect(decodeIndex(chunks)).toEqual(index);
  });

  it('refuses chunks of which one is missing', () => {
    const noise = randomBytes(900_000).toString('base64');
    const chunks = encodeIndex(
      compileIndex([aCallRecord({ summary: { en: noise } })], programmes, () => []),
    );
    expect(() => decodeIndex(chunks.slice(0, -1))).toThrow(UnknownIndexFormatError);
    expect(() => decodeIndex(chunks.slice(1))).toThrow(UnknownIndexFormatError);
  });
});
