import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  type AdministratorLink,
  CallLink,
  type CallPair,
  type RuleLink,
} from '../domain/call-link.ts';
import { mapBounded } from './bounded.ts';
import { conditional, names } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import { CALL_LINKS, callLinkKey } from './keys.ts';
import { inPartition, queryAll } from './query.ts';
import type { Table } from './table.ts';

/**
 * What is known of two calls being one, a link a pair. What a rule found never takes the place of an
 * administrator's decision, whoever writes last. Reads see every write that ended before them, and throw a
 * CorruptItemError when what is stored does not parse.
 */
export type CallLinkRepository = {
  get: (pair: CallPair) => Promise<CallLink | undefined>;
  /** All of them, in no order. */
  all: () => Promise<CallLink[]>;
  /** Keeps an administrator's decision in the place of whatever is kept of the pair. */
  decide: (link: AdministratorLink) => Promise<void>;
  /** Takes an administrator's decision back. Where there is none it has no effect. */
  forget: (pair: CallPair) => Promise<void>;
  /** Keeps what a rule found. No effect on a pair that an administrator has decided on. */
  keepFound: (links: readonly RuleLink[]) => Promise<void>;
  /** Drops what a rule found and finds no more. No effect on what an administrator has decided. */
  dropFound: (pairs: readonly CallPair[]) => Promise<void>;
};

/** Writes under way at once. */
const CONCURRENCY = 8;

export const callLinkRepository = (table: Table): CallLinkRepository => ({
  get: async (pair) => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: callLinkKey(pair), ConsistentRead: true }),
    );
    return Item && readItem(CallLink, Item);
  },

  all: async () => {
    const links: CallLink[] = [];
    const query = { ...inPartition(CALL_LINKS), ConsistentRead: true };
    for await (const item of queryAll(table, query)) links.push(readItem(CallLink, item));
    return links;
  },

  decide: async (link) => {
    const Item = itemOf(callLinkKey(link), link);
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  },

  forget: (pair) => deleteIf(table, pair, 'administrator'),

  keepFound: async (links) => {
    await mapBounded(links, CONCURRENCY, (link) => putFound(table, link));
  },

  dropFound: async (pairs) => {
    await mapBounded(pairs, CONCURRENCY, (pair) => deleteIf(table, pair, 'rule'));
  },
});

const putFound = async (table: Table, link: RuleLink): Promise<void> => {
  await conditional(
    table.documents.send(
      new PutCommand({
        TableName: table.name,
        Item: itemOf(callLinkKey(link), link),
        ConditionExpression: 'attribute_not_exists(pk) OR #record.#by = :by',
        ExpressionAttributeNames: names('record', 'by'),
        ExpressionAttributeValues: { ':by': 'rule' satisfies CallLink['by'] },
      }),
    ),
  );
};

/** A failed condition means that there is nothing of the kind to delete, which is what was wanted. */
const deleteIf = async (table: Table, pair: CallPair, by: CallLink['by']): Promise<void> => {
  await conditional(
    table.documents.send(
      new DeleteCommand({
        TableName: table.name,
        Key: callLinkKey(pair),
        ConditionExpression: '#record.#by = :by',
        ExpressionAttributeNames: names('record', 'by'),
        ExpressionAttributeValues: { ':by': by },
      }),
    ),
  );
};
