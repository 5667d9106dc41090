import { type IsoWeek, isoWeekOf, wallClock, type Zone } from '../domain/time.ts';

/** The week of a digest is counted where the service is at home. */
const HOME = 'Europe/Sofia' as Zone;

/** The week whose digest is due at a moment, for everybody the same one. */
export const digestWeek = (now: Date): IsoWeek => isoWeekOf(wallClock(now, HOME).date);
