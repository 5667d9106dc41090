import { type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/time.ts';

/** The one table of the service, and the client that reaches it. */
export type Table = { documents: DynamoDBDocumentClient; name: string };

/** The index through which lists are read. */
export const LIST_INDEX = 'GSI1';

/** The attribute, in seconds since 1970, after which DynamoDB may remove an item by itself. */
export const EXPIRES = 'expiresAt';

/** The attribute of an item that is of no use so many days after `since`. */
export const expiringAfter = (since: Instant, days: number): { [EXPIRES]: number } => ({
  [EXPIRES]: Math.ceil(Date.parse(since) / 1000) + days * 86_400,
});

/** The table as CreateTable takes it, save for its name. What is deployed must be the same. */
export const TABLE_SCHEMA = {
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'gsi1pk', AttributeType: 'S' },
    { AttributeName: 'gsi1sk', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: LIST_INDEX,
      KeySchema: [
        { AttributeName: 'gsi1pk', KeyType: 'HASH' },
        { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
} satisfies Omit<CreateTableCommandInput, 'TableName'>;

/** First try included. The SDK waits between them, longer each time. */
const MAX_ATTEMPTS = 5;

/** Without a limit a connection that died silently would hold a function until its own time is up. */
const CONNECTION_TIMEOUT_MS = 2_000;
const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Opens the table with one client of its own; connects when first used. Region, credentials and, unless
 * `endpoint` is given, the endpoint are those of the environment, as the SDK reads them.
 */
export const openTable = ({ name, endpoint }: { name: string; endpoint?: string }): Table => {
  const client = new DynamoDBClient({
    maxAttempts: MAX_ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { documents, name };
};
