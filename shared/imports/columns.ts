import { DigestLanguage } from '../domain/language.ts';
import type { CsvCell } from '../http/csv.ts';
import type { Said } from './said.ts';

/** A record as its columns see it. */
export type Fields = Readonly<Record<string, unknown>>;

/** One column of a table: what its cells say of a record, and what it shows of one. */
export type Column = {
  name: string;
  /** `text` is trimmed. What cannot be read is passed on as it is, for the schema to refuse. */
  read: (text: string) => Said[];
  write: (record: Fields) => CsvCell;
};

/** A column of one field: an empty cell says that there is none. */
const ofField = (
  field: string,
  read: (text: string) => unknown,
  write: (value: unknown) => CsvCell,
  name = field,
): Column => ({
  name,
  read: (text) => [{ path: [field], value: text === '' ? null : read(text) }],
  write: (record) => (record[field] === undefined ? undefined : write(record[field])),
});

export const text = (field: string, name?: string): Column =>
  ofField(field, (cell) => cell, String, name);

export const number = (field: string): Column => ofField(field, Number, Number);

const YES_OR_NO: Readonly<Record<string, boolean>> = {
  ...{ no: false, false: false, yes: true, true: true },
};

/** `yes` or `no`; nothing is no. */
export const yesOrNo = (field: string): Column => ({
  name: field,
  read: (cell) => [{ path: [field], value: YES_OR_NO[(cell || 'no').toLowerCase()] ?? cell }],
  write: (record) => (record[field] === true ? 'yes' : 'no'),
});

/** Parts of a list are apart by this, for names may hold commas. */
const SEPARATOR = '|';

const partsOf = (cell: string): string[] =>
  cell
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A list apart by vertical bars, or in JSON where a part holds one. An empty cell is an empty list. */
export const list = (
  field: string,
  read: (part: string) => unknown = (part) => part,
  write: (item: unknown) => string = String,
): Column => ({
  name: field,
  read: (cell) => [
    { path: [field], value: cell.startsWith('[') ? parsedJson(cell) : partsOf(cell).map(read) },
  ],
  write: (record) => {
    const items = record[field];
    if (!Array.isArray(items)) return undefined;
    const parts = items.map(write);
    const plain = parts.every((part, at) => isPlain(part, items[at], read(part)));
    return plain && !parts[0]?.startsWith('[') ? parts.join(SEPARATOR) : JSON.stringify(items);
  },
});

/** A list of which it may be that nobody knows it: then its cell is empty, and `[]` where there is nothing in it. */
export const listOrNone = (field: string): Column => {
  const { read, write, name } = list(field);
  return {
    name,
    read: (cell) => (cell === '' ? [{ path: [field], value: null }] : read(cell)),
    write: (record) => {
      const items = record[field];
      return Array.isArray(items) && items.length === 0 ? '[]' : write(record);
    },
  };
};

/** Whether a part is read back as what it was written of. */
const isPlain = (part: string, item: unknown, readBack: unknown): boolean =>
  part !== '' &&
  part === part.trim() &&
  !part.includes(SEPARATOR) &&
  JSON.stringify(readBack) === JSON.stringify(item);

/** Whatever has parts of its own, as JSON. */
export const jsonText = (field: string): Column =>
  ofField(field, parsedJson, (value) => JSON.stringify(value));

function parsedJson(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

/** Words as somebody wrote them, to the last space; as a text in JSON where a cell would not keep them. */
export const words = (field: string): Column =>
  ofField(
    field,
    (cell) => {
      const parsed = cell.startsWith('"') ? parsedJson(cell) : cell;
      return typeof parsed === 'string' ? parsed : cell;
    },
    (value) => {
      const text = String(value);
      const isPlainText = text !== '' && text === text.trim() && !text.startsWith('"');
      return isPlainText ? text : JSON.stringify(text);
    },
  );

/** A text in several languages: a column each of those of the digest, and one in JSON for all others. */
export const localised = (field: string): Column[] => [
  ...DigestLanguage.options.map((language) => ({
    name: `${field}_${language}`,
    read: (cell: string) => [{ path: [field, language], value: cell === '' ? null : cell }],
    write: (record: Fields) => textIn(record[field], language),
  })),
  {
    name: `${field}_others`,
    read: (cell) => {
      const others = cell === '' ? {} : parsedJson(cell);
      return typeof others === 'object' && others !== null
        ? Object.entries(others).map(([language, value]) => ({ path: [field, language], value }))
        : [{ path: [field], value: cell }];
    },
    write: (record) => othersOf(record[field]),
  },
];

const OWN: ReadonlySet<string> = new Set(DigestLanguage.options);

const entriesOf = (texts: unknown): [string, unknown][] =>
  typeof texts === 'object' && texts !== null ? Object.entries(texts) : [];

const textIn = (texts: unknown, language: string): CsvCell => {
  const [, found] = entriesOf(texts).find(([each]) => each === language) ?? [];
  return typeof found === 'string' ? found : undefined;
};

const othersOf = (texts: unknown): CsvCell => {
  const others = entriesOf(texts).filter(([language]) => !OWN.has(language));
  return others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : undefined;
};

/** A column of a part of a field, named after both unless it is told its own name. */
export const partOf = (field: string, part: Column, name = `${field}_${part.name}`): Column => ({
  name,
  read: (cell) => part.read(cell).map(({ path, value }) => ({ path: [field, ...path], value })),
  write: (record) => part.write(Object.fromEntries(entriesOf(record[field]))),
});
