import { describe, expect, it } from 'vitest';
import { meanOf, metricsOf } from './metrics.ts';
import { inOrderOf } from './order.ts';

describe('the metrics of a ranking', () => {
  it('count where the first relevant id stands', () => {
    const { hit1, hit5, hit10, mrr } = metricsOf(['a', 'b', 'c'], new Set(['c']));
    expect({ hit1, hit5, hit10, mrr }).toEqual({ hit1: 0, hit5: 1, hit10: 1, mrr: 1 / 3 });
  });

  it('discount the gain by the rank, against the best that could be', () => {
    const { ndcg10, recall10 } = metricsOf(['a', 'b', 'c', 'd'], new Set(['a', 'c']));
    expect(ndcg10).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)), 12);
    expect(recall10).toBe(1);
  });

  it('are nothing for an id that was not ranked', () => {
    expect(Object.values(metricsOf(['a'], new Set(['z']))).every((value) => value === 0)).toBe(
      true,
    );
  });

  it('are averaged over queries', () => {
    const one = metricsOf(['a'], new Set(['a']));
    const other = metricsOf(['b'], new Set(['a']));
    expect(meanOf([one, other]).hit1).toBe(0.5);
  });
});

describe('ties', () => {
  it('are broken by the query and not by the order in which candidates come', () => {
    const scores = new Map([
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ]);
    const one = inOrderOf(scores, 'q-1', ['a', 'b', 'c']);
    expect(inOrderOf(scores, 'q-1', ['b', 'c', 'a'])).toEqual(one);
    expect(one[0]).toBe('c');
    const orders = Array.from(
      { length: 20 },
      (_, at) => inOrderOf(scores, `q-${at}`, ['a', 'b', 'c'])[1],
    );
    expect(new Set(orders)).toEqual(new Set(['a', 'b']));
  });
});
