import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { PlainDate } from '../../shared/domain/time.ts';
import { type CalendarEvent, writeCalendar } from '../../shared/mail/calendar.ts';

const anEvent = (overrides: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'isun:1/single@grantbridge',
  sequence: 3,
  at: new Date('2026-09-16T15:00:00Z'),
  summary: 'Краен срок: Зелени площи, паркове; и още',
  description: 'Програма\nhttps://example.org/',
  url: 'https://example.org/call?a=1;b=2',
  remind: true,
  ...overrides,
});

const written = (...events: CalendarEvent[]): string =>
  writeCalendar({ name: 'Срокове', stampedAt: new Date('2026-08-17T04:30:00.123Z'), events });

/** The events as another program reads them. */
const read = (...events: CalendarEvent[]): ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(written(...events))).getAllSubcomponents('vevent');

const value = (component: ICAL.Component | undefined | null, name: string): string =>
  String(component?.getFirstPropertyValue(name));

describe('writeCalendar', () => {
  it('is read back by another program as what was written', () => {
    const [event] = read(anEvent());
    expect(value(event, 'uid')).toBe('isun:1/single@grantbridge');
    expect(value(event, 'sequence')).toBe('3');
    expect(value(event, 'dtstamp')).toBe('2026-08-17T04:30:00Z');
    expect(value(event, 'dtstart')).toBe('2026-09-16T15:00:00Z');
    expect(value(event, 'summary')).toBe('Краен срок: Зелени площи, паркове; и още');
    expect(value(event, 'description')).toBe('Програма\nhttps://example.org/');
    expect(value(event, 'url')).toBe('https://example.org/call?a=1;b=2');
  });

  it('keeps a day without a clock a day, in every zone', () => {
    const [event] = read(anEvent({ at: PlainDate.parse('2026-09-16') }));
    const start = event?.getFirstPropertyValue('dtstart');
    expect(start instanceof ICAL.Time && start.isDate).toBe(true);
    expect(String(start)).toBe('2026-09-16');
  });

  it('reminds a week before, of a whole day in the morning, and not of what is nearer', () => {
    const trigger = (overrides: Partial<CalendarEvent>): string =>
      value(read(anEvent(overrides))[0]?.getFirstSubcomponent('valarm'), 'trigger');
    expect(trigger({})).toBe('-P7D');
    expect(trigger({ at: PlainDate.parse('2026-09-16') })).toBe('-P6DT15H');
    expect(read(anEvent({ remind: false }))[0]?.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('carries any text, in lines of at most 75 octets that each are whole characters', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 150 });
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const shown = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
        const [event] = read(anEvent({ summary, description }));
        expect(value(event, 'summary')).toBe(shown(summary));
        expect(value(event, 'description')).toBe(shown(description));
        for (const line of written(anEvent({ summary, description })).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\ufffd]/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
