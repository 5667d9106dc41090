import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collect } from './eu-portal-bulk/records.ts';

/** A piece of the portal's file as it came, kept beside the project; not part of it. */
const SAMPLE = new URL(
  '../../../shared/data/feeds/eu-portal/grantsTenders-slice_2026-06-29.json',
  import.meta.url,
);

const sample = () => readFileSync(SAMPLE, 'utf8');

describe.skipIf(!existsSync(SAMPLE))('a piece of the portal’s file', () => {
  it('holds two grants with many cut-offs among four tenders', async () => {
    const { calls, rejections, seen, end } = await collect(sample());
    expect(calls).toMatchObject([
      {
        id: 'eu-portal-bulk:44774210',
        identifier: 'ERASMUS-EDU-2022-ECHE-CERT-FP',
        callIdentifier: 'ERASMUS-EDU-2022-ECHE-CERT',
        programme: 'ERASMUS',
        title: { en: 'Erasmus Charter for Higher Education' },
        typesOfAction: ['ERASMUS ECHE Charter'],
        opensOn: '2022-02-23',
        sourceStatus: 'open',
        money: { currency: 'EUR' },
      },
      { identifier: 'ESC-HUMAID-2021-QUAL-LABEL-FP', programme: 'ESC' },
    ]);
    expect(calls.map(({ deadlines }) => deadlines.length)).toEqual([5, 8]);
    expect(calls.map(({ deadlines }) => deadlines.at(-1))).toEqual([
      { date: '2026-03-24', time: '17:00', zone: 'Europe/Brussels', role: 'cut-off' },
      { date: '2026-09-22', time: '17:00', zone: 'Europe/Brussels', role: 'cut-off' },
    ]);
    expect(calls[0]?.keywords).toContain('ECHE');
    expect(rejections).toMatchObject([{ scope: 'page', ref: 'tenders', found: '4 records' }]);
    expect([seen, end?.outcome]).toEqual([2, 'complete']);
  });

  it('gives the same however it is cut, and what came before wherever it breaks off', async () => {
    const whole = await collect(sample());
    for (const size of [1, 2, 3, 1021])
      expect((await collect(sample(), size)).calls).toEqual(whole.calls);
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const { calls, end } = await collect(sample().slice(0, sample().length * share));
      expect(end).toMatchObject({ error: { kind: 'truncated' } });
      expect(whole.calls.slice(0, calls.length)).toEqual(calls);
    }
  });
});
