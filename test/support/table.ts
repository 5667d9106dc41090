import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { type RunningDynamo, startDynamo } from '../../infra/local/dynamodb.ts';
import { ensureTable } from '../../shared/db/create-table.ts';
import { openTable, type Table } from '../../shared/db/table.ts';

/** Any will do: the database of this machine asks for some and checks none. */
export const useDummyCredentials = (): void => {
  process.env.AWS_ACCESS_KEY_ID = 'test';
  process.env.AWS_SECRET_ACCESS_KEY = 'test';
  process.env.AWS_REGION = 'eu-central-1';
};

/** A database for the tests of a file, in memory. Gives a new, empty table as often as it is called. */
export const useTables = (engine: 'auto' | 'in-process' = 'auto'): (() => Promise<Table>) => {
  let dynamo: RunningDynamo | undefined;
  const opened: Table[] = [];

  beforeAll(async () => {
    useDummyCredentials();
    dynamo = await startDynamo({ engine });
  });

  afterAll(async () => {
    for (const { documents } of opened) documents.destroy();
    await dynamo?.stop();
  });

  return async () => {
    if (!dynamo) throw new Error('a table is there once the tests of the file have begun');
    const table = openTable({ name: `test-${randomUUID()}`, endpoint: dynamo.endpoint });
    opened.push(table);
    await ensureTable(table);
    return table;
  };
};
