import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DigestIssue, type IssueKey } from '../domain/digest-issue.ts';
import type { MunicipalityId } from '../domain/ids.ts';
import type { IsoWeek } from '../domain/time.ts';
import type { Told } from '../domain/told.ts';
import { names } from './conditional.ts';
import { readItem } from './item.ts';
import { issueKey, issuePrefix, issueShards, municipalityKey } from './keys.ts';
import { listAll } from './page.ts';
import { inPartition, queryAll } from './query.ts';
import type { Table } from './table.ts';

/** A claim rests on this: a copy a moment old would give an accepted issue out again. */
export const getIssue = async (table: Table, key: IssueKey): Promise<DigestIssue | undefined> => {
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: issueKey(key), ConsistentRead: true }),
  );
  return Item && readItem(DigestIssue, Item);
};

/** What is not read here is told twice: all pages, and what was last written. */
export const toldTo = async (
  table: Table,
  municipalityId: MunicipalityId,
  contactId: string,
): Promise<Told[]> => {
  const issues = inPartition(municipalityKey(municipalityId).pk, issuePrefix(contactId));
  const told: Told[] = [];
  for await (const item of queryAll(table, {
    ...issues,
    ConsistentRead: true,
    FilterExpression: '#record.#state = :accepted',
    ExpressionAttributeNames: names('record', 'state'),
    ExpressionAttributeValues: { ...issues.ExpressionAttributeValues, ':accepted': 'accepted' },
  })) {
    told.push(...readItem(DigestIssue, item).told);
  }
  return told;
};

export const issuesOfWeek = async (table: Table, week: IsoWeek): Promise<DigestIssue[]> => {
  const issues: DigestIssue[] = [];
  for await (const item of listAll(table, { partitions: issueShards(week) })) {
    issues.push(readItem(DigestIssue, item));
  }
  return issues;
};
