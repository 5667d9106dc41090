import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containmentIn } from '../../shared/matching/territory.ts';

describe('a territory and an area', () => {
  it.each([
    ['BG422', ['BG422'], 'inside', 'is its own area'],
    ['BG422', ['BG4'], 'inside', 'is in its region'],
    ['BG421', ['BG422'], 'outside', 'is not in its neighbour'],
    ['BG42', ['BG422'], 'unclear', 'is not in a part of itself'],
    ['NO081', ['NO01'], 'inside', 'Oslo of today was the whole of NO011 in the NO01 of 2016'],
    ['NO011', ['NO081'], 'inside', 'Oslo of 2016 is Oslo of today'],
    ['NO011', ['NO08'], 'inside', 'Oslo of 2016 is in the region of today'],
    ['NO082', ['NO083'], 'unclear', 'Viken was split in three'],
    ['NO082', ['NO083', 'NO084', 'NO085'], 'unclear', 'of Viken a thousandth is unaccounted for'],
    ['NO082', ['NO081'], 'outside', 'Viken has no part in Oslo'],
    ['NO083', ['NO031'], 'unclear', 'of the old Østfold a little went elsewhere'],
    ['BE224', ['BE221'], 'unclear', 'of the one area it was made of a part is elsewhere'],
    ['NO091', ['NO09'], 'inside', 'a code covers what begins with it, whatever became of it'],
    ['HR061', ['HR046'], 'inside', 'Međimurje got another code'],
    ['HR046', ['HR06'], 'inside', 'Međimurje got another region'],
    ['HR065', ['HR04'], 'inside', 'all of it was in the continental Croatia of 2016'],
    ['DEG0R', ['DEG0N'], 'unclear', 'two districts became one'],
    ['DEG0R', ['DEG0N', 'DEG0P'], 'inside', 'both of them are named'],
    ['BG999', ['BG422'], 'unclear', 'a code that no list has may be anywhere in its country'],
    ['BG999', ['BG'], 'inside', 'and is in its country'],
    ['BG999', ['EL51'], 'outside', 'and in no other'],
    ['GE', ['GE'], 'inside', 'a country without such codes stands for itself'],
  ])('%s in %j: %s, for it %s', (code, areas, expected) => {
    expect(containmentIn(code, areas)).toBe(expected);
  });

  it('never throws on a code of the right form', () => {
    const code = fc.stringMatching(/^[A-Z]{2}[A-Z0-9]{0,3}$/);
    fc.assert(
      fc.property(code, fc.array(code, { minLength: 1, maxLength: 4 }), (one, areas) => {
        expect(['inside', 'outside', 'unclear']).toContain(containmentIn(one, areas));
        expect(containmentIn(one, [one.slice(0, 2)])).toBe('inside');
      }),
    );
  });
});
