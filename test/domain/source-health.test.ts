import { describe, expect, it } from 'vitest';
import { SourceId } from '../../shared/domain/ids.ts';
import { healthOf } from '../../shared/domain/source-health.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { NOW } from '../support/builders.ts';

const daily = { id: SourceId.parse('isun'), everyHours: 24 };
const hoursAgo = (hours: number) => toInstant(new Date(NOW.getTime() - hours * 3_600_000));

describe('the health of a source read daily', () => {
  it.each([
    [1, 'fresh'],
    [25, 'fresh'],
    [27, 'late'],
    [49, 'late'],
    [51, 'quiet'],
    [500, 'quiet'],
  ])('%i hours after its last good run is %s', (hours, state) => {
    expect(healthOf(daily, hoursAgo(hours), NOW).state).toBe(state);
  });

  it('is quiet when it never had a good run', () => {
    expect(healthOf(daily, undefined, NOW)).toEqual({
      source: 'isun',
      state: 'quiet',
      everyHours: 24,
    });
  });
});
