import { describe, expect, it } from 'vitest';
import type { News } from '../../shared/digest/i18n/catalogue.ts';
import { catalogueFor } from '../../shared/digest/i18n/catalogues.ts';

const bg = catalogueFor('bg');
const en = catalogueFor('en');

const someNews = (overrides: Partial<News> = {}): News => ({
  fresh: 3,
  changed: 0,
  municipality: 'Карлово',
  nearest: { date: '15 септември', only: false },
  ...overrides,
});

describe('catalogueFor', () => {
  it('gives English to readers of a language that has no catalogue', () => {
    expect(catalogueFor('is')).toBe(en);
    expect(catalogueFor('constructor')).toBe(en);
  });
});

describe('the Bulgarian subject', () => {
  it.each([
    [{}, '3 нови покани за Карлово, първият срок е 15 септември'],
    [
      { fresh: 1, nearest: { date: '15 септември', only: true } },
      '1 нова покана за Карлово, срокът е 15 септември',
    ],
    [
      { fresh: 4, changed: 1 },
      '4 нови покани и 1 променена за Карлово, първият срок е 15 септември',
    ],
    [
      { fresh: 1, changed: 2 },
      '1 нова покана и 2 променени за Карлово, първият срок е 15 септември',
    ],
    [{ fresh: 0, changed: 1 }, '1 променена покана за Карлово, първият срок е 15 септември'],
    [{ fresh: 0, changed: 2 }, '2 променени покани за Карлово, първият срок е 15 септември'],
    [{ fresh: 2, nearest: undefined }, '2 нови покани за Карлово'],
  ] satisfies [Partial<News>, string][])('%j', (news, subject) => {
    expect(bg.subject(someNews(news))).toBe(subject);
    expect(subject.length).toBeLessThanOrEqual(78);
  });
});

describe('the Bulgarian summary', () => {
  it.each([
    [
      {},
      '3 нови покани, за които Община Карлово може да кандидатства; най-близкият срок е 15 септември.',
    ],
    [
      { fresh: 1, nearest: { date: '15 септември', only: true } },
      '1 нова покана, за която Община Карлово може да кандидатства; крайният срок е 15 септември.',
    ],
    [
      { fresh: 4, changed: 1, nearest: undefined },
      '4 нови покани, за които Община Карлово може да кандидатства, и 1 покана с променени условия.',
    ],
    [
      { fresh: 0, changed: 1, nearest: undefined },
      'Променени са условията по 1 покана, за която вече Ви писахме.',
    ],
    [
      { fresh: 0, changed: 2, nearest: undefined },
      'Променени са условията по 2 покани, за които вече Ви писахме.',
    ],
  ] satisfies [Partial<News>, string][])('%j', (news, summary) => {
    expect(bg.summary(someNews(news))).toBe(summary);
  });
});

describe('the English subject and summary', () => {
  it('count one and many', () => {
    const news = { municipality: 'Karlovo', nearest: { date: '15 September', only: false } };
    expect(en.subject(someNews({ ...news, fresh: 1, changed: 2 }))).toBe(
      '1 new call and 2 changed for Karlovo, first deadline 15 September',
    );
    expect(en.summary(someNews({ ...news, fresh: 0, changed: 1 }))).toBe(
      '1 call we wrote to you about has changed; the nearest deadline is 15 September.',
    );
  });
});

describe('the name of a municipality', () => {
  it('is put as an administration is addressed, and only once', () => {
    expect(bg.municipality('Карлово')).toBe('Община Карлово');
    expect(bg.municipality('Столична община')).toBe('Столична община');
    expect(en.municipality('Karlovo')).toBe('Municipality of Karlovo');
  });
});

describe('calls held back', () => {
  it('are announced in the right number', () => {
    expect(bg.footer.heldBack(1)).toBe('Още 1 подходяща покана ще получите в следващия бюлетин.');
    expect(bg.footer.heldBack(7)).toBe('Още 7 подходящи покани ще получите в следващите бюлетини.');
  });
});
