import { CallStatus } from '../../domain/call.ts';
import { deadlineInstant, inOrder } from '../../domain/deadline.ts';
import { instantOf, type PlainDate, utcDayOf, Zone } from '../../domain/time.ts';
import type { IndexedCall } from '../indexed-call.ts';

/**
 * When each call opens and closes. Instants are milliseconds since 1970 in UTC, NaN where there is none; days
 * are counted from 1970-01-01 in the zone of the date itself.
 */
export type Timeline = {
  /** The first instant of the day on which the call opens. */
  opensAt: Float64Array;
  opensOn: Int32Array;
  /** The last instant of its last deadline. */
  closesAt: Float64Array;
  /** 0 when the source says nothing, else one more than the position in `CallStatus`. */
  sourceStatus: Uint8Array;
  /** Deadlines that a newcomer can meet, of call `c` from `entryStarts[c]` up to `entryStarts[c + 1]`, ascending. */
  entryStarts: Uint32Array;
  entryAt: Float64Array;
  entryOn: Int32Array;
};

const DAY = 86_400_000;

/** Days from 1970-01-01 to a date. */
export const dayOf = (date: PlainDate): number => Math.round(Date.parse(date) / DAY);

const dates = new Map<number, PlainDate>();
/** All days that any call names: some years of them. */
const DATES_KEPT = 5000;

/** The date that is `day` days after 1970-01-01. */
export const dateOf = (day: number): PlainDate => {
  const known = dates.get(day);
  if (known !== undefined) return known;
  if (dates.size >= DATES_KEPT) dates.clear();
  const date = utcDayOf(new Date(day * DAY));
  dates.set(day, date);
  return date;
};

/** The number that stands for a status in {@link Timeline}. */
export const statusNumber = (status: CallStatus | undefined): number =>
  status === undefined ? 0 : CallStatus.options.indexOf(status) + 1;

type Dated = Pick<IndexedCall, 'opensOn' | 'deadlines' | 'sourceStatus'>;

/** Compiles the times of `calls`, which are in their order. */
export const compileTimeline = (calls: readonly Dated[]): Timeline => {
  // Where portals count days when they name no zone, as in `statusOf`. The first zone that is checked takes 20 ms,
  // which those who only read a timeline need not spend at their start.
  const brussels = Zone.parse('Europe/Brussels');
  const entries = calls.map(({ deadlines }) => {
    const staged = deadlines.some(({ role }) => role === 'stage-1');
    return inOrder(staged ? deadlines.filter(({ role }) => role !== 'stage-2') : deadlines);
  });
  const entryStarts = new Uint32Array(calls.length + 1);
  entries.forEach((each, call) => {
    entryStarts[call + 1] = (entryStarts[call] ?? 0) + each.length;
  });
  const all = entries.flat();
  return {
    opensAt: Float64Array.from(calls, ({ opensOn, deadlines }) =>
      opensOn === undefined
        ? Number.NaN
        : instantOf(opensOn, '00:00', deadlines[0]?.zone ?? brussels).getTime(),
    ),
    opensOn: Int32Array.from(calls, ({ opensOn }) => (opensOn === undefined ? 0 : dayOf(opensOn))),
    closesAt: Float64Array.from(calls, ({ deadlines }) => {
      const last = inOrder(deadlines).at(-1);
      return last ? deadlineInstant(last).getTime() : Number.NaN;
    }),
    sourceStatus: Uint8Array.from(calls, ({ sourceStatus }) => statusNumber(sourceStatus)),
    entryStarts,
    entryAt: Float64Array.from(all, (deadline) => deadlineInstant(deadline).getTime()),
    entryOn: Int32Array.from(all, ({ date }) => dayOf(date)),
  };
};
