import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { KEPT_DAYS, KeptAnswer } from '../domain/kept-answer.ts';
import { itemOf, readItem } from './item.ts';
import { keptAnswerKey } from './keys.ts';
import { expiringAfter, type Table } from './table.ts';

/** The answers of servers that are kept. Reads throw a CorruptItemError when what is stored does not parse. */
export type KeptAnswerRepository = {
  get: (request: string) => Promise<KeptAnswer | undefined>;
  /** Keeps an answer in the place of an earlier one. Its body must fit `MAX_KEPT_BYTES`. */
  put: (answer: KeptAnswer) => Promise<void>;
};

/** What fits one item of 400 KB with room to spare. */
export const MAX_KEPT_BYTES = 350 * 1024;

export const keptAnswerRepository = (table: Table): KeptAnswerRepository => ({
  get: async (request) => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: keyOf(request), ConsistentRead: true }),
    );
    return Item && readItem(KeptAnswer, Item);
  },

  put: async (answer) => {
    const Item = {
      ...itemOf(keyOf(answer.request), answer),
      ...expiringAfter(answer.keptAt, KEPT_DAYS),
    };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  },
});

/** Addresses may be longer than a key. */
const keyOf = (request: string) =>
  keptAnswerKey(createHash('sha256').update(request).digest('hex'));
