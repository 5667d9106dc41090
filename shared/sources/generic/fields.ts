import type { CallField, GenericSource } from './configuration.ts';
import type { FeedRecord } from './record.ts';

/** Where feeds put the parts of a call when no mapping says so, the surest first. */
const ELEMENTS: Partial<Record<CallField, readonly string[]>> = {
  id: ['guid', 'id'],
  url: ['link'],
  summary: ['summary'],
  description: ['content:encoded', 'content', 'description'],
  keywords: ['category'],
};

/** Reads the parts of a call out of a record, by the mapping. */
export type FieldReader = {
  /** The value as it stands; undefined when the field is not there. */
  raw: (field: CallField) => unknown;
  /** The values as texts, blanks around them and empty ones left out; numbers written out. */
  texts: (field: CallField) => string[];
};

export const fieldReader = ({ kind, mapping }: GenericSource, record: FeedRecord): FieldReader => {
  const isFeed = kind === 'rss' || kind === 'atom';
  const raw = (field: CallField): unknown => {
    const named = mapping?.[field];
    if (named !== undefined) return valueAt(record.fields, isFeed ? named.toLowerCase() : named);
    const usual = isFeed ? (ELEMENTS[field] ?? [field]) : [field];
    return usual.map((name) => valueAt(record.fields, name)).find((value) => value !== undefined);
  };
  return { raw, texts: (field) => textsOf(raw(field)) };
};

/** A name with dots is looked for as it stands first, then as a way through nested objects. */
const valueAt = (fields: Readonly<Record<string, unknown>>, name: string): unknown => {
  if (Object.hasOwn(fields, name)) return fields[name];
  let value: unknown = fields;
  for (const part of name.split('.').slice(0, 10)) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part))
      return undefined;
    value = Object.entries(value).find(([key]) => key === part)?.[1];
  }
  return value;
};

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.slice(0, 1000) : [value])
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter((text) => text !== '');
