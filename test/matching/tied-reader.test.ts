import { describe, expect, it } from 'vitest';
import { ProgrammeCode } from '../../shared/domain/ids.ts';
import { compileMatchIndex } from '../../shared/matching/index/match-index.ts';
import { SCORE_WEIGHTS } from '../../shared/matching/score-weights.ts';
import { tiedReaders } from '../../shared/matching/tied-reader.ts';
import { aMunicipality } from '../support/builders.ts';
import { anIndexable } from './index/many-indexables.ts';

const BORDER = ProgrammeCode.parse('INTERREG-GR-BG');
const SEA = ProgrammeCode.parse('INTERREG-BSB');

const calls = [BORDER, SEA, ProgrammeCode.parse('LIFE')].map((programme, n) =>
  anIndexable({ id: `a:${n}`, programme }),
);
const at = (programme: ProgrammeCode, lat: number, lon: number) => ({
  programme,
  partners: [{ lat, lon, municipal: true }],
});
const near = { lat: 42.43, lon: 25.64 };

/** What ties Stara Zagora to each programme, given who took part before. */
const tiesWith = (past: ReturnType<typeof at>[]): Record<string, number> => {
  const index = compileMatchIndex(calls, past);
  const { perProgramme } = tiedReaders(index, SCORE_WEIGHTS)(aMunicipality({ ...near }));
  return Object.fromEntries(index.programmes.map((code, n) => [code, perProgramme?.[n] ?? 0]));
};

describe('a municipality as it is matched', () => {
  it('is tied more closely to the programme that its neighbours took part in', () => {
    const ties = tiesWith([at(BORDER, 42.5, 25.6), at(SEA, 44.2, 28.6)]);
    expect(ties[BORDER]).toBe(1);
    expect(ties[SEA]).toBeLessThan(1);
  });

  it('is tied to a programme whose past nobody wrote down as if that were like the others’', () => {
    const ties = tiesWith([at(BORDER, 42.5, 25.6), at(SEA, 44.2, 28.6)]);
    expect(ties.LIFE).toBeGreaterThan(ties[SEA] ?? 1);
    expect(ties.LIFE).toBeLessThan(ties[BORDER] ?? 0);
  });

  it('is tied to all programmes alike where nothing is known of any', () => {
    expect(new Set(Object.values(tiesWith([])))).toEqual(new Set([1]));
  });
});
