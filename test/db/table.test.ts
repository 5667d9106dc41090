import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { ensureTable } from '../../shared/db/create-table.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { TABLE_SCHEMA } from '../../shared/db/table.ts';
import { aProgramme } from '../support/builders.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();

describe('the table', () => {
  it('is made as the schema says', async () => {
    const { documents, name } = await newTable();
    const { Table } = await documents.send(new DescribeTableCommand({ TableName: name }));
    expect(Table).toMatchObject({
      KeySchema: TABLE_SCHEMA.KeySchema,
      GlobalSecondaryIndexes: TABLE_SCHEMA.GlobalSecondaryIndexes,
      TableStatus: 'ACTIVE',
    });
  });

  it('keeps what it holds when it is there already', async () => {
    const table = await newTable();
    const programmes = programmeRepository(table);
    await programmes.put(aProgramme());
    await ensureTable(table);
    expect(await programmes.all()).toHaveLength(1);
  });
});
