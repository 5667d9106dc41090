import type { Zone } from '../../domain/time.ts';
import { ClockTime } from '../../domain/time.ts';
import { zoneAhead } from './zone-words.ts';

/** A clock time beside a date. The end of the day (`24:00`, midnight) is none: a date ends with its day. */
export type BesideDate = { time?: ClockTime; zone?: Zone; length: number };

const UNIT = String.raw`a\.?m\.?|p\.?m\.?|ч\.?|часа?|hrs?\.?|hours|o[’']clock`;
const CLOCK = [
  String.raw`(\d{1,2}):(\d{2})(?::\d{2})?(?:\s{0,2}(${UNIT})(?!\p{L}))?`,
  String.raw`(\d{1,2})\.(\d{2})\s{0,2}(${UNIT})(?!\p{L})`,
  String.raw`(\d{1,2})h(\d{2})?(?![\p{L}\d])`,
  String.raw`(\d{1,2})\s{0,2}(${UNIT})(?!\p{L})`,
  String.raw`(?:12\s)?(noon|midday|midnight|обяд|полунощ)(?!\p{L})`,
].join('|');

const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понеделник|вторник|сряда|четвъртък|петък|събота|неделя)';
const LINK_AFTER = '(?:at|by|until|till|no later than|not later than|в|във|до)';
const LINK_BEFORE = '(?:on the|on|of the|of|на)';

const AFTER = new RegExp(
  String.raw`^(?:\s{0,3}(?:г\.|г(?!\p{L})|година|year(?!\p{L})))?[\s,;(–—|-]{0,5}(?:${LINK_AFTER}\s{1,3})?(?:${CLOCK})`,
  'iu',
);
const BEFORE = new RegExp(String.raw`(?<![\d.:,/])(?:${CLOCK})`, 'giu');
const BRIDGE = new RegExp(
  String.raw`^[\s,;)–—-]{0,5}(?:${LINK_BEFORE}\s{1,3})?(?:${WEEKDAY}[\s,]{1,3})?$`,
  'iu',
);

/** The clock time and zone that stand right after a date. */
export const clockAfter = (text: string): BesideDate => {
  const ahead = text.slice(0, 100);
  const found = AFTER.exec(ahead);
  const clock = found ? readClock(found) : undefined;
  if (!found || clock === undefined) {
    const bare = zoneAhead(ahead);
    return bare ? { zone: bare.zone, length: bare.length } : { length: 0 };
  }
  const zone = zoneAhead(ahead.slice(found[0].length));
  return {
    ...clock,
    ...(zone ? { zone: zone.zone } : {}),
    length: found[0].length + (zone?.length ?? 0),
  };
};

/** The clock time and zone that lead up to a date: `17:00 CET on Wednesday `, `17:00 ч. на `. */
export const clockBefore = (text: string): Omit<BesideDate, 'length'> | undefined => {
  const behind = text.slice(-80);
  const found = [...behind.matchAll(BEFORE)].at(-1);
  const clock = found ? readClock(found) : undefined;
  if (!found || clock === undefined) return undefined;
  const rest = behind.slice(found.index + found[0].length);
  const zone = zoneAhead(rest);
  if (!BRIDGE.test(rest.slice(zone?.length ?? 0))) return undefined;
  return { ...clock, ...(zone ? { zone: zone.zone } : {}) };
};

/** The groups of `CLOCK` as a time of day; undefined when there is no such time. */
const readClock = (found: RegExpExecArray): { time?: ClockTime } | undefined => {
  const [colonHour, colonMinute, colonUnit, dotHour, dotMinute, dotUnit, ...rest] = found.slice(1);
  const [hHour, hMinute, bareHour, bareUnit, word] = rest;
  if (word !== undefined) return /noon|midday|обяд/i.test(word) ? { time: '12:00' } : {};
  const hour = Number(colonHour ?? dotHour ?? hHour ?? bareHour);
  const minute = Number(colonMinute ?? dotMinute ?? hMinute ?? 0);
  if (hour === 24 && minute === 0) return {};
  const unit = (colonUnit ?? dotUnit ?? bareUnit ?? '').toLowerCase().replaceAll('.', '');
  const time = `${padded(halfDay(hour, unit))}:${padded(minute)}`;
  const checked = ClockTime.safeParse(time);
  return checked.success ? { time: checked.data } : undefined;
};

const halfDay = (hour: number, unit: string): number => {
  if (unit === 'pm' && hour < 12) return hour + 12;
  return unit === 'am' && hour === 12 ? 0 : hour;
};

const padded = (number: number): string => String(number).padStart(2, '0');
