import * as z from 'zod';
import type { Key, ListKey } from './keys.ts';

/**
 * An item as it is stored. The domain's record lies whole under `record`, so that no field of it can clash with
 * a key, a word DynamoDB reserves, or an attribute that storage adds one day; and reading it back is one parse.
 */
const StoredItem = z.object({ pk: z.string(), sk: z.string(), record: z.unknown() });

/** An item of the table does not hold what its key promises. Somebody must look at it. */
export class CorruptItemError extends Error {
  override readonly name = 'CorruptItemError';
  readonly key: unknown;

  /** The values stay out of the message: it ends in logs, and they may be addresses. */
  constructor(key: unknown, cause: z.ZodError) {
    const faults = cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    super(`${JSON.stringify(key)} is not as it should be: ${faults.join('; ')}`, { cause });
    this.key = key;
  }
}

export const itemOf = <T extends object>(
  keys: Key & Partial<ListKey>,
  record: T,
): Key & Partial<ListKey> & { record: T } => ({ ...keys, record });

/** The record of an item. Throws a CorruptItemError when there is none or it does not parse. */
export const readItem = <S extends z.ZodType>(schema: S, item: unknown): z.infer<S> => {
  const stored = parsed(StoredItem, item, 'an item without a key');
  return parsed(schema, stored.record, { pk: stored.pk, sk: stored.sk });
};

const parsed = <S extends z.ZodType>(schema: S, value: unknown, key: unknown): z.infer<S> => {
  const result = schema.safeParse(value);
  if (!result.success) throw new CorruptItemError(key, result.error);
  return result.data;
};
