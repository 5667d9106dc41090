import { describe, expect, it } from 'vitest';
import {
  deadlineWords,
  laterDeadlines,
  nextFor,
  type Reader,
} from '../../shared/digest/deadline-words.ts';
import { bg } from '../../shared/digest/i18n/bg.ts';
import type { Catalogue } from '../../shared/digest/i18n/catalogue.ts';
import { catalogueFor } from '../../shared/digest/i18n/catalogues.ts';
import { en } from '../../shared/digest/i18n/en.ts';
import { Deadline } from '../../shared/domain/deadline.ts';
import { PlainDate, Zone } from '../../shared/domain/time.ts';
import { aDeadline, NOW } from '../support/builders.ts';

const aReader = (zone = 'Europe/Sofia', issuedOn = '2026-08-17'): Reader => ({
  zone: Zone.parse(zone),
  issuedOn: PlainDate.parse(issuedOn),
  now: NOW,
});

const words = (deadlines: unknown[], reader = aReader(), catalogue: Catalogue = bg) => {
  const parsed = deadlines.map((deadline) => Deadline.parse(deadline));
  const found = deadlineWords(nextFor(parsed, reader), parsed.length > 0, reader, catalogue);
  return JSON.parse(JSON.stringify(found).replaceAll('\u00a0', ' '));
};

describe('a deadline', () => {
  it("is told by the reader's clock, and by the portal's where that differs", () => {
    expect(words([aDeadline('2026-09-15')])).toEqual({
      label: 'Краен срок',
      here: 'вторник, 15 септември 2026 г., 18:00 ч.',
      there: '17:00 ч. брюкселско време',
      left: 'остават 29 дни',
      urgent: false,
    });
  });

  it.each([
    [
      'el',
      'Τρίτη 15 Σεπτεμβρίου 2026, 18:00',
      '17:00 ώρα Βρυξελλών',
      'απομένουν 29 ημέρες',
      'έως το τέλος της ημέρας, ώρα Βρυξελλών',
    ],
    [
      'tr',
      '15 Eylül 2026 Salı, 18:00',
      'Brüksel saatiyle 17:00',
      '29 gün kaldı',
      'Brüksel saatiyle gün sonuna kadar',
    ],
    [
      'nb',
      'tirsdag 15. september 2026 kl. 18.00',
      'kl. 17.00 brusseltid',
      '29 dager igjen',
      'ut dagen, brusseltid',
    ],
  ] as const)('in %s: %s (%s), %s', (language, here, there, left, endOfDay) => {
    const catalogue = catalogueFor(language);
    expect(words([aDeadline('2026-09-15')], aReader(), catalogue)).toMatchObject({
      ...{ here, there, left },
    });
    const dateOnly = aDeadline('2026-09-15', { time: undefined });
    expect(words([dateOnly], aReader(), catalogue)).toMatchObject({ there: endOfDay });
  });

  it('names no other clock where it shows the same', () => {
    const athens = aDeadline('2026-09-15', { zone: 'Europe/Athens' });
    expect(words([athens])).toMatchObject({ here: 'вторник, 15 септември 2026 г., 17:00 ч.' });
    expect(words([athens])).not.toHaveProperty('there');
  });

  it('names both days where midnight lies between the two clocks', () => {
    const late = aDeadline('2026-09-15', { time: '23:30' });
    expect(words([late])).toMatchObject({
      here: 'сряда, 16 септември 2026 г., 00:30 ч.',
      there: 'вторник, 15 септември 2026 г., 23:30 ч. брюкселско време',
      left: 'остават 30 дни',
    });
  });

  it('without a clock keeps its date and says where that day ends', () => {
    const dateOnly = (zone: string) => aDeadline('2026-09-15', { time: undefined, zone });
    expect(words([dateOnly('Europe/Sofia')])).toMatchObject({
      here: 'вторник, 15 септември 2026 г.',
      left: 'остават 29 дни',
    });
    expect(words([dateOnly('Europe/Sofia')])).not.toHaveProperty('there');
    expect(words([dateOnly('Europe/Brussels')])).toMatchObject({
      here: 'вторник, 15 септември 2026 г.',
      there: 'до края на деня, брюкселско време',
    });
  });

  it('gives a zone it has no name for by its own name', () => {
    const vilnius = aDeadline('2026-09-15', { zone: 'Europe/Vilnius' });
    expect(words([vilnius], aReader('Europe/Oslo'), en)).toMatchObject({
      there: '17:00 Europe/Vilnius',
    });
  });

  it.each([
    ['2026-08-17', 'изтича днес', true],
    ['2026-08-18', 'остава 1 ден', true],
    ['2026-08-19', 'остават 2 дни', true],
    ['2026-08-31', 'остават 14 дни', true],
    ['2026-09-01', 'остават 15 дни', false],
    ['2026-09-07', 'остават 21 дни', false],
  ])('on %s: %s, urgent: %s', (date, left, urgent) => {
    expect(words([aDeadline(date)])).toMatchObject({ left, urgent });
  });

  it('of a two-stage call is the first stage, and the second is named as later', () => {
    const stages = [
      aDeadline('2027-03-10', { role: 'stage-2' }),
      aDeadline('2026-09-22', { role: 'stage-1' }),
    ];
    expect(words(stages)).toMatchObject({ label: 'Краен срок за първия етап' });
    const parsed = stages.map((stage) => Deadline.parse(stage));
    const later = laterDeadlines(parsed, nextFor(parsed, aReader()), aReader(), en);
    expect(later).toEqual(['10 March 2027']);
  });

  it('that is unknown is said to be, and one that is past as well', () => {
    expect(words([])).toEqual({
      label: 'Краен срок',
      here: 'не е обявен от източника',
      urgent: false,
    });
    expect(words([aDeadline('2026-08-01')])).toMatchObject({ here: 'изтекъл за нови кандидати' });
  });
});
