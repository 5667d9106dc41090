import { Cron } from 'croner';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsCron } from '../../../infra/aws/cron.ts';
import { FUNCTIONS } from '../../../infra/manifest.ts';

describe('the AWS form of a cron expression', () => {
  it.each([
    ['15 4 * * *', 'cron(15 4 * * ? *)'],
    ['30 7 * * 1', 'cron(30 7 ? * MON *)'],
    ['0 0 1 * *', 'cron(0 0 1 * ? *)'],
    ['0 6 * * 0', 'cron(0 6 ? * SUN *)'],
    ['0 6 * * 7', 'cron(0 6 ? * SUN *)'],
    ['0 6 * * 1-5', 'cron(0 6 ? * MON,TUE,WED,THU,FRI *)'],
    ['0 6 * * 5-7', 'cron(0 6 ? * SUN,FRI,SAT *)'],
    ['0 6 * * mon,Thu', 'cron(0 6 ? * MON,THU *)'],
    ['*/20 8-10 * * *', 'cron(0,20,40 8,9,10 * * ? *)'],
    ['10/25 * * * *', 'cron(10,35 * * * ? *)'],
    ['0 6 1,15 */6 *', 'cron(0 6 1,15 1,7 ? *)'],
    ['0 6 1 jan-mar *', 'cron(0 6 1 1,2,3 ? *)'],
    ['0 6 * * */1', 'cron(0 6 * * ? *)'],
  ])('of %s is %s', (fiveFields, expected) => {
    expect(awsCron(fiveFields)).toBe(expected);
  });

  it.each([
    '',
    '15 4 * *',
    '0 15 4 * * *',
    '60 4 * * *',
    '0 24 * * *',
    '0 6 0 * *',
    '0 6 32 * *',
    '0 6 * 13 *',
    '0 6 * * 8',
    '0 6 * * MONDAY',
    '5-2 * * * *',
    '*/0 * * * *',
    '1,,2 * * * *',
    '0 6 L * *',
    '0 6 * * 1#2',
    '-1 6 * * *',
    '0 6 ? * *',
  ])('does not exist for %j', (wrong) => {
    expect(() => awsCron(wrong)).toThrow();
  });

  it('does not exist where both day fields are restricted: AWS cannot say «either»', () => {
    expect(() => awsCron('0 6 1 * 1')).toThrow(/both day fields/);
  });

  it('exists for every schedule of the manifest', () => {
    const schedules = FUNCTIONS.flatMap(({ triggers }) => triggers).flatMap((trigger) =>
      trigger.kind === 'schedule' ? [trigger.cron] : [],
    );
    expect(schedules.length).toBeGreaterThan(0);
    for (const cron of schedules) expect(awsCron(cron)).toMatch(/^cron\(\S+ \S+ \S+ \S+ \S+ \*\)$/);
  });

  it('runs when the five fields do', () => {
    fc.assert(
      fc.property(fiveFields, (expression) => {
        expect(nextRuns(asFiveFields(awsCron(expression)))).toEqual(nextRuns(expression));
      }),
      { numRuns: 150 },
    );
  });

  it('has a question mark in exactly one of the day fields', () => {
    fc.assert(
      fc.property(fiveFields, (expression) => {
        const [, , dayOfMonth, , dayOfWeek] = awsCron(expression).slice(5, -1).split(' ');
        expect([dayOfMonth, dayOfWeek].filter((field) => field === '?')).toHaveLength(1);
      }),
    );
  });
});

const part = (min: number, max: number): fc.Arbitrary<string> => {
  const number = fc.integer({ min, max });
  const range = fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  const step = fc.integer({ min: 1, max: max - min });
  return fc.oneof(
    number.map(String),
    range,
    fc.tuple(range, step).map(([each, by]) => `${each}/${by}`),
    step.map((by) => `*/${by}`),
  );
};

const field = (min: number, max: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant('*'),
    fc.array(part(min, max), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(',')),
  );

const days = fc.oneof(
  field(1, 28).map((dayOfMonth) => [dayOfMonth, '*']),
  field(0, 7).map((dayOfWeek) => ['*', dayOfWeek]),
);

const fiveFields = fc
  .tuple(field(0, 59), field(0, 23), days, field(1, 12))
  .map(([minute, hour, [dayOfMonth, dayOfWeek], month]) =>
    [minute, hour, dayOfMonth, month, dayOfWeek].join(' '),
  );

/** What a reader of five fields understands: `?` leaves a day open as `*` does, and there is no year. */
const asFiveFields = (aws: string): string =>
  aws.slice('cron('.length, -' *)'.length).replace('?', '*');

const nextRuns = (expression: string): Date[] =>
  new Cron(expression, { timezone: 'UTC', mode: '5-part' }).nextRuns(
    5,
    new Date('2026-02-20T12:34:56Z'),
  );
