import { describe, expect, it } from 'vitest';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import { aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { anIndexOf, aStoredIndex } from '../support/call-index.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';

const call = (n: number, overrides: Record<string, unknown> = {}) =>
  anIndexedCall({ id: `eu-portal:${String(n).padStart(4, '0')}`, ...overrides });

const about = (weight: number) => [{ theme: 'energy-renovation', weight, words: [] }];

/** An index that counts what is read of it. */
const countedIndex = (calls: Parameters<typeof anIndexOf>[0]) => {
  const reads: number[][] = [];
  const indexes = anIndexOf(calls);
  const open = async () => {
    const opened = await indexes.open();
    if (!opened) return undefined;
    const read = (places: readonly number[]) => {
      reads.push([...places]);
      return opened.read(places);
    };
    return { ...opened, read };
  };
  return { reads, open };
};

describe('the calls that a digest chooses from', () => {
  it('are all those that the municipality may apply for and that are worth telling', async () => {
    const calls = [
      call(1),
      call(2, { themes: about(0.1) }),
      call(3, { eligibility: {} }),
      ...Array.from({ length: 150 }, (_, n) => call(10 + n)),
    ];
    const find = await cachedOpenCalls(anIndexOf(calls))(NOW);
    const { candidates: found, watched } = await find(aMunicipality());
    expect(watched).toBe(153);
    expect(found).toHaveLength(151);
    expect(found.map((each) => each.call)).toContainEqual(call(1));
  });

  it('come with how far they say what the municipality needs', async () => {
    const find = await cachedOpenCalls(anIndexOf([call(1)]))(NOW);
    const needs = { language: 'bg', text: 'Home renovation' };
    const withNeeds = (await find(aMunicipality({ needs }))).candidates[0];
    const without = (await find(aMunicipality())).candidates[0];
    expect(withNeeds?.match.score).not.toBe(without?.match.score);
  });

  it('are also those that it starred, unless it surely cannot apply for them', async () => {
    const abroad = { countries: { values: ['NO'], exhaustive: true, by: 'source' } };
    const calls = [
      call(1),
      call(2, { themes: about(0.1) }),
      call(3, { eligibility: {} }),
      call(4, { eligibility: abroad }),
    ];
    const find = await cachedOpenCalls(anIndexOf(calls))(NOW);
    const { candidates } = await find(aMunicipality(), new Set(calls.map(({ id }) => id)));
    expect(candidates.map((each) => each.call)).toEqual(calls.slice(0, 3));
  });

  it('cost the reading of the chunks that their cards are in, once', async () => {
    const others = Array.from({ length: 250 }, (_, n) => call(n, { themes: [] }));
    const index = countedIndex([...others.slice(0, 120), call(120), ...others.slice(121)]);
    const openCalls = cachedOpenCalls(index);
    for (const _message of [1, 2]) {
      const find = await openCalls(NOW);
      expect((await find(aMunicipality())).candidates.map((each) => each.call)).toEqual([
        call(120),
      ]);
    }
    // The first chunk is the matcher's; of the three of cards the second holds the call.
    expect(index.reads.flat()).toEqual([0, 2]);
  });

  it('are those of the new index when the old one was cleared away while they were chosen', async () => {
    const indexes = inMemoryCallIndex(aStoredIndex([call(1)]));
    const find = await cachedOpenCalls(indexes)(NOW);
    await indexes.save(aStoredIndex([call(2)], 'v2'));
    expect((await find(aMunicipality())).candidates.map((each) => each.call)).toEqual([call(2)]);
  });
});
