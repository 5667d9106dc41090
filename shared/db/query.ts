import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

/** An item as the client hands it over, not looked at yet. */
export type RawItem = Record<string, unknown>;

/** What to ask for; `Limit` is the size of a page on the way, not of the whole. */
export type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey' | 'Select'>;

/** Every item a query finds, page after page, each read only when the one before is used up. */
export async function* queryAll(table: Table, query: Query): AsyncGenerator<RawItem, void, void> {
  let start: RawItem | undefined;
  do {
    const page = await table.documents.send(
      new QueryCommand({ ...query, TableName: table.name, ExclusiveStartKey: start }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

/** All that a query or a list finds, each read. */
export const readAll = async <T>(
  items: AsyncIterable<RawItem>,
  read: (item: RawItem) => T,
): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(read(item));
  return all;
};

/** How many items a query finds, over all pages, without reading them out. */
export const countAll = async (table: Table, query: Query): Promise<number> => {
  let count = 0;
  let start: RawItem | undefined;
  do {
    const page = await table.documents.send(
      new QueryCommand({
        ...query,
        TableName: table.name,
        ExclusiveStartKey: start,
        Select: 'COUNT',
      }),
    );
    count += page.Count ?? 0;
    start = page.LastEvaluatedKey;
  } while (start);
  return count;
};

/** Asks for one partition, and if wanted only for sort keys that begin with `prefix`. */
export const inPartition = (pk: string, prefix = ''): Query =>
  prefix === ''
    ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
    : {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      };
