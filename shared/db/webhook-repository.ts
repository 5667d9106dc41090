import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { err, ok, type Result } from '../domain/result.ts';
import { Webhook, type WebhookId } from '../domain/webhook.ts';
import { conditional } from './conditional.ts';
import { readItem } from './item.ts';
import { WEBHOOKS, webhookKey } from './keys.ts';
import { inPartition, queryAll, readAll } from './query.ts';
import { madeFrom, readRecord, saveNextVersion } from './save-version.ts';
import type { Table } from './table.ts';
import type { ChangedMeanwhile } from './transact.ts';

/**
 * The addresses to which events go. Reads see every write that ended before them, and throw a CorruptItemError when
 * what is stored does not parse.
 */
export type WebhookRepository = {
  get: (id: WebhookId) => Promise<Webhook | undefined>;
  /** All of them, by id. */
  all: () => Promise<Webhook[]>;
  /** Keeps a webhook with the next version, and gives that back; one of version 0 where there is none. */
  save: (webhook: Webhook) => Promise<Result<Webhook, ChangedMeanwhile>>;
  /** Removes it if it is still of that version. What is gone already is no conflict. */
  remove: (webhook: Webhook) => Promise<Result<void, ChangedMeanwhile>>;
};

export const webhookRepository = (table: Table): WebhookRepository => {
  const get = (id: WebhookId) => readRecord(table, Webhook, webhookKey(id));
  return {
    get,

    all: async () =>
      readAll(queryAll(table, { ...inPartition(WEBHOOKS), ConsistentRead: true }), (item) =>
        readItem(Webhook, item),
      ),

    save: (webhook) => saveNextVersion(table, Webhook, { keys: webhookKey(webhook.id) }, webhook),

    remove: async ({ id, version }) => {
      const Key = webhookKey(id);
      const remove = new DeleteCommand({ TableName: table.name, Key, ...madeFrom(version) });
      if ((await conditional(table.documents.send(remove))).ok) return ok(undefined);
      return (await get(id)) ? err({ kind: 'changed-meanwhile' }) : ok(undefined);
    },
  };
};
