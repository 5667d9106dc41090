import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ClockTime, PlainDate, Zone } from '../../shared/domain/time.ts';
import { zoneOfCountry } from '../../shared/domain/zone-of-country.ts';
import {
  findDeadlineIn,
  findDeadlinesIn,
  readDateInWords,
  readRoughDate,
} from '../../shared/sources/dates-in-words.ts';

const zone = Zone.parse('Europe/Sofia');
const shown = (found: { date: string; time?: string; zone: string } | undefined) =>
  found && [found.date, found.time, found.zone].filter((part) => part !== undefined).join(' ');
const read = (text: string) => shown(readDateInWords(text, { zone }));
const deadline = (text: string, language = 'en') => shown(findDeadlineIn(text, language, zone));
const deadlines = (text: string, language = 'en') =>
  findDeadlinesIn(text, language, zone).map(shown);

describe('a date in words', () => {
  it.each([
    ['28 June, 2024 (14:00 hrs, Romania time)', '2024-06-28 14:00 Europe/Bucharest'],
    ['30 септември 2021 г., 18:00 ч.', '2021-09-30 18:00 Europe/Sofia'],
    ['30.09.2026 г., 17:00 ч.', '2026-09-30 17:00 Europe/Sofia'],
    ['30. 09. 2026', '2026-09-30 Europe/Sofia'],
    ['30/09/2026', '2026-09-30 Europe/Sofia'],
    ['30/09/2026 - 17:00', '2026-09-30 17:00 Europe/Sofia'],
    ['15-07-2020 13:29', '2020-07-15 13:29 Europe/Sofia'],
    ['September 30th, 2026 at 5 pm', '2026-09-30 17:00 Europe/Sofia'],
    ['12 Sept. 2026, 12 noon', '2026-09-12 12:00 Europe/Sofia'],
    ['17:00 ч. на 30 септември 2021 г.', '2021-09-30 17:00 Europe/Sofia'],
    ['by 17:00 CET on Wednesday, 30 September 2026', '2026-09-30 17:00 Europe/Brussels'],
    ['30th of September 2026 (Brussels time)', '2026-09-30 Europe/Brussels'],
    ['1 юни 2026, 17 ч. (българско време)', '2026-06-01 17:00 Europe/Sofia'],
    ['1 June 2026 17.00 hrs local time', '2026-06-01 17:00 Europe/Sofia'],
    ['1 June 2026, 14h30 UTC', '2026-06-01 14:30 UTC'],
    ['1 June 2026 12:00 am', '2026-06-01 00:00 Europe/Sofia'],
    ['Deadline – 30 September 2026', '2026-09-30 Europe/Sofia'],
  ])('is read from %j', (text, expected) => expect(read(text)).toBe(expected));

  it('ends with its day when the time is the end of the day', () => {
    expect(read('30 September 2026, 24:00')).toBe('2026-09-30 Europe/Sofia');
    expect(read('30 September 2026 at midnight')).toBe('2026-09-30 Europe/Sofia');
  });

  it('in ISO is a point in time if it says so, and a day at midnight', () => {
    expect(read('2026-09-30')).toBe('2026-09-30 Europe/Sofia');
    expect(read('2026-09-30T17:00')).toBe('2026-09-30 17:00 Europe/Sofia');
    expect(read('2026-09-30T17:00:00Z')).toBe('2026-09-30 20:00 Europe/Sofia');
    expect(read('2026-09-30T17:00:00.000+0200')).toBe('2026-09-30 18:00 Europe/Sofia');
    expect(read('2026-09-30T00:00:00.000Z')).toBe('2026-09-30 Europe/Sofia');
  });

  it.each([
    ['is impossible', '31.02.2026'],
    ['has its month first', '09/30/2026'],
    ['is beyond belief', '30 September 1926'],
    ['lacks the year', '30 September'],
    ['is half of a range', '1–30 September 2026'],
    ['is half of a range of two months', '1 May – 3 June 2026'],
    ['stands beside another', 'from 1 May 2026 to 3 May 2026'],
    ['is an amount', '1.000.2026'],
    ['is a word that begins like a month', '3 Maypole 2026'],
    ['is hidden in a long text', `30 September 2026 ${'x'.repeat(300)}`],
  ])('is not read when it %s', (_, text) => expect(read(text)).toBeUndefined());

  it('without a believable time is the day alone', () => {
    expect(read('30 September 2026, 25:00')).toBe('2026-09-30 Europe/Sofia');
    expect(read('30 September 2026, 12.50')).toBe('2026-09-30 Europe/Sofia');
  });

  it('comes back from every way of writing it', () => {
    const months = {
      en: 'January February March April May June July August September October November December'.split(
        ' ',
      ),
      bg: 'януари февруари март април май юни юли август септември октомври ноември декември'.split(
        ' ',
      ),
    };
    const days = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    const clocks = fc.option(fc.tuple(fc.nat(23), fc.nat(59)), { nil: undefined });
    fc.assert(
      fc.property(days, clocks, (day, clock) => {
        const date = PlainDate.parse(day.toISOString().slice(0, 10));
        const [y, m, d] = date.split('-').map(Number);
        const time = clock?.map((part) => String(part).padStart(2, '0')).join(':');
        const month = (names: string[]) => names[(m ?? 1) - 1];
        const expected = [date, time, zone].filter((part) => part !== undefined).join(' ');
        const en = time === undefined ? '' : `, ${time}`;
        const bg = time === undefined ? '' : `, ${time} ч.`;
        expect(read(`${d} ${month(months.en)} ${y}${en}`)).toBe(expected);
        expect(read(`${month(months.en)} ${d}, ${y}${en}`)).toBe(expected);
        expect(read(`${d} ${month(months.bg)} ${y} г.${bg}`)).toBe(expected);
        expect(read(`${d}.${m}.${y} г.${bg}`)).toBe(expected);
        expect(read(`${d}/${m}/${y}${en}`)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a deadline in a text', () => {
  it.each([
    [
      'en',
      'Applications are open. The deadline is 30 September 2026 at 12:00. Results come on 1 December 2026.',
      '2026-09-30 12:00 Europe/Sofia',
    ],
    [
      'en',
      'The deadline for applications announced on 1 July 2026 is 30 September 2026.',
      '2026-09-30 Europe/Sofia',
    ],
    [
      'en',
      'Submission deadline: 30/09/2026, 17:00 (Brussels time)',
      '2026-09-30 17:00 Europe/Brussels',
    ],
    [
      'en',
      'Proposals must be submitted no later than 30 September 2026.',
      '2026-09-30 Europe/Sofia',
    ],
    [
      'en',
      'Deadline for questions: 1 September 2026. Deadline: 30 September 2026',
      '2026-09-30 Europe/Sofia',
    ],
    ['bg', 'краен срок 30.09.2026 г., 17:00 ч.', '2026-09-30 17:00 Europe/Sofia'],
    [
      'bg',
      'Крайният срок за кандидатстване е 30 септември 2021 г., 18:00 ч.',
      '2021-09-30 18:00 Europe/Sofia',
    ],
    [
      'bg',
      'Предложения се подават до 17:00 ч. на 30 септември 2026 г. Оценката е до 1 декември 2026 г.',
      '2026-09-30 17:00 Europe/Sofia',
    ],
    ['bg', 'Deadline: 30 September 2026', '2026-09-30 Europe/Sofia'],
  ])('(%s) is found in %j', (language, text, expected) =>
    expect(deadline(text, language)).toBe(expected),
  );

  it('that was extended is the later one only', () => {
    expect(
      deadline('Deadline extended from 1 May 2026 to 15 May 2026. The deadline was 1 May 2026.'),
    ).toBe('2026-05-15 Europe/Sofia');
    expect(
      deadline(
        'Срокът за подаване на предложения се удължава от 31 август 2021 г. на 30 септември 2021 г., 18:00 ч.',
        'bg',
      ),
    ).toBe('2021-09-30 18:00 Europe/Sofia');
  });

  it('named with and without its hour is one', () => {
    expect(deadline('Deadline: 1 May 2026. Deadline: 1 May 2026, 17:00.')).toBe(
      '2026-05-01 17:00 Europe/Sofia',
    );
  });

  it('of two is none for certain, but both are found', () => {
    const text = 'Deadlines: 25 October 2022 and 30 December 2022.';
    expect(deadline(text)).toBeUndefined();
    expect(deadlines(text)).toEqual(['2022-10-25 Europe/Sofia', '2022-12-30 Europe/Sofia']);
  });

  it.each([
    ['no word for it', 'We meet on 30 September 2026.'],
    ['a date of another matter', 'Deadline for clarifications: 1 September 2026.'],
    ['a registration', 'Registration deadline for the event: register by 1 September 2026.'],
    ['a date in the next sentence', 'There is a deadline. We meet on 30 September 2026.'],
    ['a range that could be either end', 'Deadline: 01/02/2026 – 31/03/2026'],
    [
      'two dates in a sentence that could mean anything',
      'The deadline of 1 May 2026 stands although 3 June 2026 was asked for.',
    ],
    ['words of a language that is not the text’s', 'краен срок 30.09.2026 г.'],
  ])('is not guessed from %s', (_, text) => expect(deadline(text)).toBeUndefined());
});

describe('a rough date', () => {
  it.each([
    ['to be launched in autumn 2026', 'autumn 2026', '2026-09-01', '2026-11-30'],
    ['Q4 2026', 'Q4 2026', '2026-10-01', '2026-12-31'],
    ['през есента на 2026 г.', 'есента на 2026 г.', '2026-09-01', '2026-11-30'],
    [
      'четвъртото тримесечие на 2026 г.',
      'четвъртото тримесечие на 2026 г.',
      '2026-10-01',
      '2026-12-31',
    ],
    ['second half of 2026', 'second half of 2026', '2026-07-01', '2026-12-31'],
    ['expected in February 2028', 'February 2028', '2028-02-01', '2028-02-29'],
    ['winter 2026/27', 'winter 2026/27', '2026-12-01', '2027-02-28'],
  ])('is read from %j', (text, words, from, until) =>
    expect(readRoughDate(text)).toEqual({ text: words, from, until }),
  );

  it.each(['winter 2026', '12 November 2026', 'autumn', '2026', 'recommend 2026'])(
    'is not read from %j',
    (text) => expect(readRoughDate(text)).toBeUndefined(),
  );
});

describe('the zone of a country', () => {
  it('is known for all beneficiaries and donors of the EEA grants', () => {
    const codes = 'BG HR CY CZ EE GR HU LV LT MT PL PT RO SK SI IS LI NO TR'.split(' ');
    expect(codes.filter((code) => zoneOfCountry(code) === undefined)).toEqual([]);
    expect(zoneOfCountry('BG')).toBe('Europe/Sofia');
    expect([zoneOfCountry('XX'), zoneOfCountry('constructor')]).toEqual([undefined, undefined]);
  });
});

const Named = z.strictObject({ date: PlainDate, time: ClockTime.optional(), zone: Zone });

describe('whatever the text', () => {
  const scraps = fc.constantFrom(
    '1',
    '31',
    '2026',
    '.',
    '/',
    '-',
    ' ',
    'may',
    'септември',
    'deadline',
    'краен срок',
    'от',
    'to',
    'г.',
    'ч.',
    '17:00',
    '(',
    'CET',
    'Q4',
    '\n',
    '\u202e',
    '<b>',
    'и',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('what is read is a date, a time and a zone, and nothing throws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const single = readDateInWords(text, { zone });
        const all = [...(single ? [single] : []), ...findDeadlinesIn(text, 'bg', zone)];
        for (const found of all) expect(Named.safeParse(found).error).toBeUndefined();
        const rough = readRoughDate(text);
        if (rough) expect(rough.from <= rough.until).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['1.', '1 may 2026 to ', 'deadline ', 'краен срок 1 май 2026 г. и ', '17:00 ', '(((('])(
    'a million characters of %j take no time',
    (scrap) => {
      const text = scrap.repeat(1_000_000 / scrap.length);
      const start = performance.now();
      findDeadlinesIn(text, 'bg', zone);
      readRoughDate(text);
      readDateInWords(text, { zone });
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
