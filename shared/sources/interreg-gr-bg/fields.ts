import type { Zone } from '../../domain/time.ts';
import { datesIn } from '../dates-in-words.ts';

/** The labelled values of one table about a call, as they stand there. */
export type Fields = {
  name?: string;
  opens?: string;
  closes?: string;
  budget?: string;
  area?: string;
  beneficiaries?: string;
};

type Key = Exclude<keyof Fields, 'name'>;

const KEYS: Readonly<Record<string, Key>> = {
  'opening date': 'opens',
  'closing date': 'closes',
  'call budget': 'budget',
  'eligible area': 'area',
  'eligible beneficiaries': 'beneficiaries',
};

/** Labels that are read, and those that only end the value before them. */
const LABEL =
  /(?<!\p{L})(opening date|closing date|call budget|eligible area|eligible beneficiaries|call eu financing|call national funds|call private funds|policy objective|specific objective)s?(?!\p{L})\s*:?/giu;

const LONGEST_VALUE = 3000;

/** A date stands right behind its label; further on the words are those of a sentence. */
const CLOSE_BY = 40;

/**
 * The tables of a page, in order. There may be several: pages keep what they were made from. A table begins
 * where a date is labelled for the second time.
 */
export const readTables = (text: string, zone: Zone): Fields[] => {
  const tables: Fields[] = [];
  let table: Fields = {};
  for (const { key, value, before } of factsIn(text, zone)) {
    if (Object.hasOwn(table, key)) {
      tables.push(table);
      table = {};
    }
    if (Object.keys(table).length === 0) table = named(nameIn(before));
    table[key] = value;
  }
  return [...tables, table].filter(
    ({ opens, closes }) => opens !== undefined || closes !== undefined,
  );
};

const named = (name: string | undefined): Fields => (name === undefined ? {} : { name });

type Fact = { key: Key; value: string; before: string };

const factsIn = (text: string, zone: Zone): Fact[] => {
  const labels = [...text.matchAll(LABEL)];
  return labels.flatMap((label, at) => {
    const key = KEYS[(label[1] ?? '').toLowerCase()];
    const from = label.index + label[0].length;
    const until = Math.min(labels[at + 1]?.index ?? text.length, from + LONGEST_VALUE);
    if (key === undefined) return [];
    const value = valueUnder(key, text.slice(from, until).trim());
    if (value === '' || isSentence(key, value, zone)) return [];
    return [{ key, value, before: text.slice(Math.max(0, label.index - 600), label.index) }];
  });
};

/** Dates and amounts end with their line; lists go on. */
const valueUnder = (key: Key, found: string): string =>
  key === 'area' || key === 'beneficiaries' ? found : (found.split('\n')[0] ?? '').trim();

const isSentence = (key: Key, value: string, zone: Zone): boolean => {
  const start = value.slice(0, CLOSE_BY);
  if (key === 'budget') return !/^(?:€|EUR|euro)?\s*\d/i.test(start);
  if (key !== 'opens' && key !== 'closes') return false;
  return !/^\d/.test(start) && datesIn(start, zone).length === 0;
};

/** What is labelled "Call" right before a table's first date. */
const nameIn = (before: string): string | undefined => {
  const lines = before
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [label = '', last = ''] = lines.slice(-2);
  const inLine = /^call[\s:]+(.+)$/i.exec(lines.at(-1) ?? '');
  return /^call:?$/i.test(label) ? last : inLine?.[1];
};

/**
 * The table that is about the call: the only one, else the one that bears its title, else the first if all
 * close on the same day. `several` when they differ and none bears the title.
 */
export const tableOf = (
  tables: readonly Fields[],
  title: string,
  zone: Zone,
): Fields | 'several' => {
  const own = tables.filter(({ name }) => plain(name ?? '') === plain(title));
  const [first = {}, ...others] = own.length > 0 ? own : tables;
  const closing = ({ closes = '' }: Fields) => datesIn(closes, zone)[0]?.date;
  return others.every((other) => closing(other) === closing(first)) ? first : 'several';
};

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
