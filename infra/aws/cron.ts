const WEEKDAYS: readonly string[] = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/** One of the five fields: its bounds, and the numbers that names stand for. */
type Field = { label: string; min: number; max: number; names?: readonly string[] };

const MINUTE: Field = { label: 'minute', min: 0, max: 59 };
const HOUR: Field = { label: 'hour', min: 0, max: 23 };
const DAY_OF_MONTH: Field = { label: 'day of month', min: 1, max: 31 };
const MONTH: Field = { label: 'month', min: 1, max: 12, names: ['', ...MONTHS] };
const DAY_OF_WEEK: Field = { label: 'day of week', min: 0, max: 7, names: WEEKDAYS };

/**
 * The AWS form of a five-field cron expression: `30 7 * * 1` becomes `cron(30 7 ? * MON *)`.
 *
 * AWS has a year, wants `?` in exactly one of the two day fields, and counts weekdays from 1 = Sunday; so
 * weekdays are written by name. Ranges and steps are written out as lists, which both sides read alike.
 *
 * @throws on what is no cron expression, and when both day fields are restricted: the five-field form runs on
 * either day, which AWS cannot say.
 */
export const awsCron = (expression: string): string => {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`Not five fields: '${expression}'`);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields;
  const days = listOf(dayOfMonth, DAY_OF_MONTH);
  const weekdays = weekdayNames(dayOfWeek);
  if (days !== '*' && weekdays !== '*') {
    throw new Error(`'${expression}' restricts both day fields, which AWS cannot express`);
  }
  const [awsDays, awsWeekdays] = weekdays === '*' ? [days, '?'] : ['?', weekdays];
  const months = listOf(month, MONTH);
  return `cron(${listOf(minute, MINUTE)} ${listOf(hour, HOUR)} ${awsDays} ${months} ${awsWeekdays} *)`;
};

const listOf = (text: string, field: Field): string => {
  const values = valuesOf(text, field);
  return values.length === field.max - field.min + 1 ? '*' : values.join(',');
};

const weekdayNames = (text: string): string => {
  // Both 0 and 7 are Sunday in the five-field form.
  const days = [...new Set(valuesOf(text, DAY_OF_WEEK).map((day) => day % 7))].sort();
  return days.length === 7 ? '*' : days.map((day) => WEEKDAYS[day]).join(',');
};

const valuesOf = (text: string, field: Field): number[] => {
  const values = new Set(text.split(',').flatMap((part) => partValues(part, field)));
  return [...values].sort((a, b) => a - b);
};

const partValues = (part: string, field: Field): number[] => {
  const match = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part);
  if (!match) throw new Error(`Bad ${field.label}: '${part}'`);
  const [, star, first = '', last, step] = match;
  const from = star ? field.min : numberOf(first, field);
  const to = rangeEnd(field, { star, from, last, step });
  const by = Number(step ?? 1);
  if (to < from || by < 1) throw new Error(`Bad ${field.label}: '${part}'`);
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, n) => from + n * by);
};

type Range = {
  star: string | undefined;
  from: number;
  last: string | undefined;
  step: string | undefined;
};

/** `5/15` steps from 5 to the end of the field; a lone `5` is itself. */
const rangeEnd = (field: Field, { star, from, last, step }: Range): number => {
  if (last !== undefined) return numberOf(last, field);
  if (star || step !== undefined) return field === DAY_OF_WEEK ? 6 : field.max;
  return from;
};

const numberOf = (text: string, field: Field): number => {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? named : Number(text);
  if (Number.isInteger(value) && value >= field.min && value <= field.max) return value;
  throw new Error(`Bad ${field.label}: '${text}'`);
};
