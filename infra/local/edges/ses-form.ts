import * as z from 'zod';
import { EdgeRefusal } from './edge.ts';

/** Longest message that SES takes unless asked to raise it, in bytes before encoding. */
const MAX_MESSAGE_BYTES = 10 * 1024 * 1024;

/** Most recipients of one message. */
const MAX_RECIPIENTS = 50;

const Fields = z.record(z.string(), z.string());

/** What the service asks of `SendRawEmail`. */
export type RawEmail = {
  raw: Buffer;
  source: string | undefined;
  destinations: string[];
  tags: Record<string, string[]>;
  configurationSet: string | undefined;
};

/**
 * Reads the form fields of `SendRawEmail` (SES API of 2010-12-01); lists come as `Name.member.1`, `…2`.
 * Throws an EdgeRefusal with the code that SES uses.
 */
export const readRawEmail = (input: unknown): RawEmail => {
  const fields = Fields.parse(input);
  return {
    raw: rawOf(fields['RawMessage.Data']),
    source: fields.Source || undefined,
    destinations: destinationsOf(fields),
    tags: tagsOf(fields),
    configurationSet: fields.ConfigurationSetName || undefined,
  };
};

const rawOf = (data: string | undefined): Buffer => {
  if (!data) throw new EdgeRefusal('InvalidParameterValue', 'Raw message data is required.');
  if (!z.base64().safeParse(data).success) {
    throw new EdgeRefusal('SerializationException', 'RawMessage.Data is not base64.');
  }
  const raw = Buffer.from(data, 'base64');
  if (raw.length > MAX_MESSAGE_BYTES) {
    const message = `Message length is more than ${MAX_MESSAGE_BYTES} bytes long: '${raw.length}'.`;
    throw new EdgeRefusal('InvalidParameterValue', message);
  }
  return raw;
};

const destinationsOf = (fields: Record<string, string>): string[] => {
  const destinations = members(fields, 'Destinations', '');
  if (destinations.length > MAX_RECIPIENTS) {
    throw new EdgeRefusal('InvalidParameterValue', `Recipient count exceeds ${MAX_RECIPIENTS}.`);
  }
  return destinations;
};

/** What SES takes as name and value of a tag. */
const TAG_PART = /^[A-Za-z0-9_-]{1,256}$/;

const tagsOf = (fields: Record<string, string>): Record<string, string[]> => {
  const names = members(fields, 'Tags', '.Name');
  const values = members(fields, 'Tags', '.Value');
  const tags: Record<string, string[]> = {};
  for (const [n, name] of names.entries()) {
    const value = values[n] ?? '';
    for (const [part, text] of Object.entries({ name, value })) {
      if (TAG_PART.test(text)) continue;
      throw new EdgeRefusal('InvalidParameterValue', `Invalid tag ${part} <${text}>.`);
    }
    if (tags[name]) throw new EdgeRefusal('InvalidParameterValue', `Duplicate tag <${name}>.`);
    tags[name] = [value];
  }
  return tags;
};

const members = (fields: Record<string, string>, list: string, part: string): string[] => {
  const values: string[] = [];
  for (let n = 1; ; n += 1) {
    const value = fields[`${list}.member.${n}${part}`];
    if (value === undefined) return values;
    values.push(value);
  }
};
