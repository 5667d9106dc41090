import {
  CreateTableCommand,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { TABLE_SCHEMA, type Table } from './table.ts';

const MAX_WAIT_SECONDS = 30;

/** Makes the table where it is missing, for one machine and for tests. On AWS the stack makes it. */
export const ensureTable = async ({ documents, name }: Table): Promise<void> => {
  try {
    await documents.send(new CreateTableCommand({ TableName: name, ...TABLE_SCHEMA }));
  } catch (cause) {
    if (!(cause instanceof ResourceInUseException)) throw cause;
  }
  await waitUntilTableExists(
    { client: documents, maxWaitTime: MAX_WAIT_SECONDS, minDelay: 1, maxDelay: 1 },
    { TableName: name },
  );
};
