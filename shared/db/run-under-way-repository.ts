import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SourceId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { RunUnderWay } from '../domain/run-under-way.ts';
import { conditional, names } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import { runUnderWayKey } from './keys.ts';
import type { Table } from './table.ts';

/** The runs that are not over, one a source. Reads throw a CorruptItemError when what is stored does not parse. */
export type RunUnderWayRepository = {
  get: (source: SourceId) => Promise<RunUnderWay | undefined>;
  /** Keeps it in the place of any other: a scheduled run waits for nobody. */
  put: (run: RunUnderWay) => Promise<void>;
  /** Keeps it where there is none, or one that is over at `now`. */
  claim: (run: RunUnderWay, now: Date) => Promise<Result<void, { kind: 'under-way' }>>;
  /** Gives a claimed one to the first who asks, and to that one again: a run is told of more than once at times. */
  start: (
    source: SourceId,
    id: string,
    runner: string,
  ) => Promise<Result<void, { kind: 'not-ours' }>>;
  /** Where there is another one by now it has no effect. */
  end: (source: SourceId, id: string) => Promise<void>;
};

export const runUnderWayRepository = (table: Table): RunUnderWayRepository => {
  const get: RunUnderWayRepository['get'] = async (source) => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: runUnderWayKey(source), ConsistentRead: true }),
    );
    return Item && readItem(RunUnderWay, Item);
  };
  const itemFor = (run: RunUnderWay) => itemOf(runUnderWayKey(run.source), run);
  return {
    get,

    put: async (run) => {
      await table.documents.send(new PutCommand({ TableName: table.name, Item: itemFor(run) }));
    },

    claim: async (run, now) => {
      const put = new PutCommand({
        TableName: table.name,
        Item: itemFor(run),
        ConditionExpression: 'attribute_not_exists(pk) OR #record.#until <= :now',
        ExpressionAttributeNames: names('record', 'until'),
        ExpressionAttributeValues: { ':now': now.toISOString() },
      });
      const written = await conditional(table.documents.send(put));
      // The client repeats a write whose answer was lost, and then meets its own.
      const ours = written.ok || (await get(run.source))?.id === run.id;
      return ours ? ok(undefined) : err({ kind: 'under-way' });
    },

    start: async (source, id, runner) => {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: runUnderWayKey(source),
        UpdateExpression: 'SET #record.#runner = :runner',
        ConditionExpression:
          '#record.#id = :id AND (attribute_not_exists(#record.#runner) OR #record.#runner = :runner)',
        ExpressionAttributeNames: names('record', 'id', 'runner'),
        ExpressionAttributeValues: { ':id': id, ':runner': runner },
      });
      const written = await conditional(table.documents.send(update));
      return written.ok ? ok(undefined) : err({ kind: 'not-ours' });
    },

    end: async (source, id) => {
      const remove = new DeleteCommand({
        TableName: table.name,
        Key: runUnderWayKey(source),
        ConditionExpression: '#record.#id = :id',
        ExpressionAttributeNames: names('record', 'id'),
        ExpressionAttributeValues: { ':id': id },
      });
      await conditional(table.documents.send(remove));
    },
  };
};
