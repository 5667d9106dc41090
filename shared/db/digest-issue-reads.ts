import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DigestIssue, type Heard, type IssueKey } from '../domain/digest-issue.ts';
import type { MunicipalityId } from '../domain/ids.ts';
import type { SearchId } from '../domain/partner-search.ts';
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

/** What is not read here is told twice: all pages, and what was last written. Their keys are in the order of the weeks. */
export const heardBy = async (
  table: Table,
  municipalityId: MunicipalityId,
  contactId: string,
): Promise<Heard> => {
  const issues = inPartition(municipalityKey(municipalityId).pk, issuePrefix(contactId));
  const told: Told[] = [];
  const searches: SearchId[] = [];
  let lastWeek: IsoWeek | undefined;
  for await (const item of queryAll(table, {
    ...issues,
    ConsistentRead: true,
    FilterExpression: '#record.#state = :accepted',
    ExpressionAttributeNames: names('record', 'state'),
    ExpressionAttributeValues: { ...issues.ExpressionAttributeValues, ':accepted': 'accepted' },
  })) {
    const issue = readItem(DigestIssue, item);
    told.push(...issue.told);
    searches.push(...(issue.searches ?? []));
    lastWeek = issue.week;
  }
  return { told, searches, ...(lastWeek && { lastWeek }) };
};

export const issuesOfWeek = async (table: Table, week: IsoWeek): Promise<DigestIssue[]> => {
  const issues: DigestIssue[] = [];
  for await (const item of listAll(table, { partitions: issueShards(week) })) {
    issues.push(readItem(DigestIssue, item));
  }
  return issues;
};
