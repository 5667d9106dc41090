import { type Instant, wallClock, type Zone } from '../../../shared/domain/time.ts';

/** Where the service is at home: its pages on one machine tell time as an office there would. */
const HOME = 'Europe/Sofia' as Zone;

/** `2026-08-17 07:30`, on the wall clock at home. */
export const shownTime = (at: Instant | Date): string => {
  const { date, time } = wallClock(new Date(at), HOME);
  return `${date} ${time}`;
};
