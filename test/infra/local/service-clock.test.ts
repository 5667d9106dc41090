import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseClock,
  keepClock,
  readLastUsed,
  saveLastUsed,
  tellClock,
} from '../../../infra/local/service-clock.ts';
import { aFolder, failOnFault } from './fixtures.ts';

const recorded = new Date('2026-08-17T06:00:00Z');
const earlier = new Date('2026-08-01T00:00:00Z');
const later = new Date('2026-09-01T00:00:00Z');
const machine = new Date('2027-01-01T00:00:00Z');
const none = { asked: undefined, recorded: undefined, machine, lastUsed: undefined };

describe('the service’s clock', () => {
  it('begins where the feeds were recorded, when all of them are', () => {
    expect(chooseClock({ ...none, recorded })).toMatchObject({
      now: recorded,
      because: 'recording',
    });
  });

  it('is the machine’s as soon as a feed is live, even where the folder has seen later', () => {
    const lastUsed = new Date('2028-01-01T00:00:00Z');
    expect(chooseClock(none)).toEqual({ now: machine, because: 'machine', runsBack: false });
    expect(chooseClock({ ...none, lastUsed })).toMatchObject({ now: machine, runsBack: true });
  });

  it('goes on from where a folder of recorded feeds was left', () => {
    expect(chooseClock({ ...none, recorded, lastUsed: later })).toMatchObject({
      now: later,
      because: 'data-folder',
    });
    expect(chooseClock({ ...none, recorded, lastUsed: earlier })).toMatchObject({
      now: recorded,
      because: 'recording',
    });
  });

  it('is what was asked for above all, and says when that is going back', () => {
    const choice = chooseClock({ ...none, asked: earlier, recorded, lastUsed: later });
    expect(choice).toEqual({ now: earlier, because: 'asked', runsBack: true });
    expect(tellClock(choice)).toContain('earlier than when the data folder was last used');
  });

  it('never runs back unsaid', () => {
    const day = fc.date({ min: earlier, max: later, noInvalidDate: true });
    const maybe = fc.option(day, { nil: undefined });
    fc.assert(
      fc.property(maybe, maybe, day, day, (asked, recordedAt, now, lastUsed) => {
        const choice = chooseClock({ asked, recorded: recordedAt, machine: now, lastUsed });
        expect(choice.runsBack).toBe(choice.now < lastUsed);
      }),
    );
  });

  it('is noted in the folder', async () => {
    const folder = aFolder();
    expect(readLastUsed(folder)).toBeUndefined();
    await saveLastUsed(folder, later);
    expect(readLastUsed(folder)).toEqual(later);
    const kept = await keepClock(folder, () => recorded, failOnFault);
    await kept.stop();
    expect(readLastUsed(folder)).toEqual(recorded);
  });
});
