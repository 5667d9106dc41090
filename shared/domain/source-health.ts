import * as z from 'zod';
import { SourceId } from './ids.ts';
import { Instant } from './time.ts';

const HOUR = 3_600_000;

/** How often a source is read. */
export type Cadence = { id: SourceId; everyHours: number };

/**
 * Whether a source is alive. `fresh`: its last good run is not older than its cadence allows.
 * `late`: one run is overdue. `quiet`: more than two are, or it never had a good one.
 */
export const SourceHealth = z.object({
  source: SourceId,
  state: z.enum(['fresh', 'late', 'quiet']),
  everyHours: z.number().positive(),
  lastGoodAt: Instant.optional(),
});
export type SourceHealth = z.infer<typeof SourceHealth>;

/** A run may take its time and start a little late. */
const GRACE_HOURS = 2;

/** Whether a source is to be read again: its last good run is as old as its cadence, or nearly so. */
export const isDue = (
  { everyHours }: Cadence,
  lastGoodAt: Instant | undefined,
  now: Date,
): boolean =>
  lastGoodAt === undefined ||
  (now.getTime() - Date.parse(lastGoodAt)) / HOUR > everyHours - GRACE_HOURS;

/** How a source is, from when its last complete run started. */
export const healthOf = (
  { id, everyHours }: Cadence,
  lastGoodAt: Instant | undefined,
  now: Date,
): SourceHealth => {
  const known = { source: id, everyHours };
  if (lastGoodAt === undefined) return { ...known, state: 'quiet' };
  const hours = (now.getTime() - Date.parse(lastGoodAt)) / HOUR;
  const overdue = (hours - GRACE_HOURS) / everyHours;
  const state = overdue <= 1 ? 'fresh' : overdue <= 2 ? 'late' : 'quiet';
  return { ...known, state, lastGoodAt };
};
