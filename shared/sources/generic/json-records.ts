import * as z from 'zod';
import { type BadRecord, type FeedRecord, type FeedRecords, MOST_RECORDS } from './record.ts';

const List = z.union([
  z.array(z.unknown()),
  z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
  z.object({ calls: z.array(z.unknown()) }).transform(({ calls }) => calls),
  z.object({ data: z.array(z.unknown()) }).transform(({ data }) => data),
]);
const Fields = z.record(z.string(), z.unknown());

/** The objects of a JSON list: the answer itself, or what it holds as `items`, `calls` or `data`. */
export const jsonRecords = (json: unknown): FeedRecords => {
  const list = List.safeParse(json);
  if (!list.success) return { wrong: 'bad-shape' };
  const records: FeedRecord[] = [];
  const bad: BadRecord[] = [];
  list.data.slice(0, MOST_RECORDS).forEach((found, at) => {
    const place = `item ${at + 1}`;
    const fields = Fields.safeParse(found);
    if (fields.success) records.push({ place, fields: fields.data });
    else bad.push({ place, reason: 'bad-shape' });
  });
  return { records, bad, cut: list.data.length > MOST_RECORDS };
};
