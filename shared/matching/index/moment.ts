import { NO_DEADLINE, NOT_OPEN_YET, timePart } from '../score-parts.ts';
import type { ScoreWeights } from '../score-weights.ts';
import { addTo, type CallSet, emptySet } from './bits.ts';
import type { MatchIndex } from './match-index.ts';
import { statusNumber, type Timeline } from './timeline.ts';

/** What the clock says of every call. */
export type Moment = {
  now: Date;
  /** The calls that a newcomer may still enter, or will be able to: the rules of status and time in `checkEligibility`. */
  possible: CallSet;
  /** 1 where a call has a day to open on that has not come. */
  forthcoming: Uint8Array;
  /** The day of the next deadline for newcomers, and 1 where there is one. */
  nextOn: Int32Array;
  hasNext: Uint8Array;
  /** The part of time of every call on a day, by {@link timePart}; the last few days that were asked for are kept. */
  timeParts: (today: number) => Float64Array;
};

const FORTHCOMING = statusNumber('forthcoming');
const OPEN = statusNumber('open');
const CLOSED = statusNumber('closed');
const WITHDRAWN = statusNumber('withdrawn');

/** Reads the timeline of all calls at `now`. */
export const momentOf = (
  { ids, timeline }: Pick<MatchIndex, 'ids' | 'timeline'>,
  now: Date,
  weights: ScoreWeights,
): Moment => {
  const at = now.getTime();
  const possible = emptySet(ids.length);
  const forthcoming = new Uint8Array(ids.length);
  const nextOn = new Int32Array(ids.length);
  const hasNext = new Uint8Array(ids.length);
  for (let call = 0; call < ids.length; call += 1) {
    const status = statusAt(timeline, call, at);
    const next = nextEntry(timeline, call, at);
    if (status === FORTHCOMING && opensOnADay(timeline, call)) forthcoming[call] = 1;
    if (next >= 0) hasNext[call] = 1;
    nextOn[call] = timeline.entryOn[next] ?? 0;
    const timeLeft = next >= 0 || !closesOnADay(timeline, call);
    if (timeLeft && (status === OPEN || status === FORTHCOMING)) addTo(possible, call);
  }
  const moment = { now, possible, forthcoming, nextOn, hasNext };
  return { ...moment, timeParts: keptByDay((today) => partsOn(moment, today, weights)) };
};

const closesOnADay = ({ closesAt }: Timeline, call: number): boolean =>
  !Number.isNaN(closesAt[call] ?? Number.NaN);

const opensOnADay = ({ opensAt }: Timeline, call: number): boolean =>
  !Number.isNaN(opensAt[call] ?? Number.NaN);

/** As `statusOf` has it, from instants alone. */
const statusAt = (timeline: Timeline, call: number, at: number): number => {
  const source = timeline.sourceStatus[call] ?? 0;
  if (source === WITHDRAWN) return WITHDRAWN;
  if ((timeline.closesAt[call] ?? Number.NaN) < at) return CLOSED;
  if ((timeline.opensAt[call] ?? Number.NaN) > at) return FORTHCOMING;
  if (closesOnADay(timeline, call)) return OPEN;
  if (opensOnADay(timeline, call)) return source === CLOSED ? CLOSED : OPEN;
  return source === 0 ? FORTHCOMING : source;
};

/** Where the next deadline for newcomers stands, below 0 when there is none. */
const nextEntry = ({ entryStarts, entryAt }: Timeline, call: number, at: number): number => {
  const end = entryStarts[call + 1] ?? 0;
  for (let entry = entryStarts[call] ?? 0; entry < end; entry += 1) {
    if ((entryAt[entry] ?? 0) >= at) return entry;
  }
  return -1;
};

const partsOn = (
  { forthcoming, nextOn, hasNext }: Omit<Moment, 'timeParts'>,
  today: number,
  weights: ScoreWeights,
): Float64Array =>
  Float64Array.from(nextOn, (day, call) => {
    if (forthcoming[call] === 1) return NOT_OPEN_YET;
    return hasNext[call] === 1 ? timePart(day - today, weights) : NO_DEADLINE;
  });

/** All of Europe is on two dates at once, or three. */
const DAYS_KEPT = 4;

const keptByDay = (make: (day: number) => Float64Array): ((day: number) => Float64Array) => {
  const kept = new Map<number, Float64Array>();
  return (day) => {
    const known = kept.get(day);
    if (known) return known;
    if (kept.size >= DAYS_KEPT) kept.clear();
    const made = make(day);
    kept.set(day, made);
    return made;
  };
};
