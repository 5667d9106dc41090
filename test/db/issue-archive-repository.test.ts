import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { issueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import { inMemoryIssueArchive } from '../support/in-memory/issue-archive.ts';
import { useTables } from '../support/table.ts';
import { aCopy, issueArchiveContract } from './issue-archive-repository.contract.ts';

const newTable = useTables();

issueArchiveContract('in memory', async () => inMemoryIssueArchive());
issueArchiveContract('in the table', async () => issueArchiveRepository(await newTable()));

describe('a copy in the table', () => {
  it('may go three years after it was composed', async () => {
    const table = await newTable();
    await issueArchiveRepository(table).keep(aCopy());
    const { Items } = await table.documents.send(new ScanCommand({ TableName: table.name }));
    expect(Items).toMatchObject([{ expiresAt: Date.parse('2029-08-17T04:30:00Z') / 1000 }]);
  });
});
