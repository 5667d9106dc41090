import { describe, expect, it } from 'vitest';
import { Zone } from '../../shared/domain/time.ts';
import { announcedOpening, statedOpening } from '../../shared/sources/eea-grants/opening.ts';

const zone = Zone.parse('Europe/Sofia');

describe('the opening of a call', () => {
  it('is what its label says, a day or a rough time', () => {
    expect(statedOpening({ opens: ['01/10/2026'] }, '01/07/2026', zone)).toEqual({
      kind: 'on',
      date: '2026-10-01',
    });
    expect(statedOpening({ opens: ['Autumn 2026'] }, '01/07/2026', zone)).toEqual({
      kind: 'around',
      when: { text: 'Autumn 2026', from: '2026-09-01', until: '2026-11-30' },
    });
  });

  it('is the day of publication without such a label', () => {
    expect(statedOpening({}, '15-07-2020 13:29', zone)).toEqual({ kind: 'on', date: '2020-07-15' });
    expect(statedOpening({}, undefined, zone)).toBeUndefined();
    expect(statedOpening({ opens: ['soon'] }, undefined, zone)).toBeUndefined();
  });

  it('is announced by a sentence that speaks of it', () => {
    const text = 'Results of autumn 2025 are out.\nThe next call opens in Q4 2026.';
    expect(announcedOpening(text)).toMatchObject({
      when: { from: '2026-10-01', until: '2026-12-31' },
    });
    expect(announcedOpening('Works end in autumn 2026.')).toBeUndefined();
  });
});
