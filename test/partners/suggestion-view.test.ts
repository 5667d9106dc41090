import { describe, expect, it } from 'vitest';
import { PlainDate } from '../../shared/domain/time.ts';
import type { Suggestion } from '../../shared/partners/suggest.ts';
import { suggestionView } from '../../shared/partners/suggestion-view.ts';

const TODAY = PlainDate.parse('2026-08-17');

const suggestion = (population: number | undefined, km: number | undefined): Suggestion => ({
  party: {
    ...{ id: 'GB-1', kind: 'municipality', name: 'Leeds', country: 'GB' },
    ...(population === undefined ? {} : { population }),
  },
  ...{ likelihood: 0.5, placeUnclear: false, fills: [], foundBefore: 0, conduct: undefined },
  ties: {
    ...(km === undefined ? {} : { km }),
    ...{ twins: false, networks: [], together: [], betweenRegions: 0 },
    ...{ projects: 0, inProgramme: 0 },
  },
});

const reasonsOf = (each: Suggestion, own?: number) =>
  suggestionView(each, { priorities: [], population: own }, undefined, undefined, TODAY).reasons;

describe('why a partner is suggested', () => {
  it('is never told as nothing where it is known how far away it is', () => {
    expect(reasonsOf(suggestion(99_999, 1400))).toEqual([{ code: 'apart', km: 1400 }]);
    expect(reasonsOf(suggestion(undefined, undefined))).toEqual([]);
    expect(reasonsOf(suggestion(undefined, 80))).toEqual([{ code: 'near', km: 80 }]);
  });

  it('names a town of 100,000 as large, and one of half to twice as many as alike', () => {
    const large = { code: 'large-town', population: 100_000 };
    const alike = { code: 'like-size', population: 100_000 };
    expect(reasonsOf(suggestion(100_000, 1400))).toEqual([large]);
    expect(reasonsOf(suggestion(100_000, 1400), 50_000)).toEqual([alike, large]);
    expect(reasonsOf(suggestion(100_000, 1400), 200_000)).toEqual([alike, large]);
    expect(reasonsOf(suggestion(100_000, 1400), 49_999)).toEqual([large]);
  });

  it('says nothing of how large an organisation is', () => {
    const town = suggestion(500_000, 1400);
    const network = { ...town, party: { ...town.party, kind: 'network' } };
    expect(reasonsOf(network)).toEqual([{ code: 'apart', km: 1400 }]);
  });
});
