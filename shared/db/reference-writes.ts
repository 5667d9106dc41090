import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { UpsertDecision } from '../domain/call-upsert.ts';
import type { Programme } from '../domain/programme.ts';
import type { Result } from '../domain/result.ts';
import { Instant } from '../domain/time.ts';
import type { ServiceEvent } from '../queue/publish-events.ts';
import { callPuts } from './call-puts.ts';
import { itemOf, readItem } from './item.ts';
import { OWED_WRITES, owedWriteKey } from './keys.ts';
import { programmePut } from './programme-repository.ts';
import { inPartition, queryAll } from './query.ts';
import type { Table } from './table.ts';
import { type ChangedMeanwhile, transactPuts } from './transact.ts';

/** What is to be told of one write. */
export type OwedWrite = { id: string; at: Instant; events: readonly ServiceEvent[] };

/**
 * Writes of programmes and calls, each together with what is to be told of it: both are kept, or neither is. Whoever dies
 * before it is told leaves it behind for the next to tell.
 */
export type ReferenceWrites = {
  /** Refuses when what is kept is not what was decided on. */
  writeCall: (decision: UpsertDecision, owes: OwedWrite) => Promise<Result<void, ChangedMeanwhile>>;
  /** Refuses when not the version before it is kept. */
  writeProgramme: (
    programme: Programme,
    owes: OwedWrite,
  ) => Promise<Result<void, ChangedMeanwhile>>;
  /** What was to be told and is not struck out, the oldest first; it sees every write that ended before. */
  owed: () => Promise<OwedWrite[]>;
  /** Strikes out what was told. */
  settle: (owed: OwedWrite) => Promise<void>;
};

const Stored = z.object({ id: z.string(), at: Instant, events: z.string() });
const Events = z.array(z.object({ name: z.string(), detail: z.unknown() }));

export const referenceWrites = (table: Table): ReferenceWrites => ({
  writeCall: (decision, owes) => transactPuts(table, [...callPuts(decision), owedPut(owes)]),
  writeProgramme: (programme, owes) =>
    transactPuts(table, [programmePut(programme), owedPut(owes)]),

  owed: async () => {
    const found: OwedWrite[] = [];
    const query = { ...inPartition(OWED_WRITES), ConsistentRead: true };
    for await (const item of queryAll(table, query)) {
      const { events, ...rest } = readItem(Stored, item);
      found.push({ ...rest, events: Events.parse(JSON.parse(events)) });
    }
    return found;
  },

  settle: async (owed) => {
    await table.documents.send(
      new DeleteCommand({ TableName: table.name, Key: owedWriteKey(owed) }),
    );
  },
});

const owedPut = (owes: OwedWrite) => ({
  item: itemOf(owedWriteKey(owes), { ...owes, events: JSON.stringify(owes.events) }),
});
