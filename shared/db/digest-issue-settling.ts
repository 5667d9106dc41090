import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DigestIssue, type IssueKey, type MailFeedback } from '../domain/digest-issue.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { conditional, names } from './conditional.ts';
import { getIssue } from './digest-issue-reads.ts';
import { readItem } from './item.ts';
import { issueKey } from './keys.ts';
import type { Table } from './table.ts';

/** What the mail service's word does to an issue. */

/** How an issue came to be accepted; `token` only when the worker itself had the mail service's answer. */
export type Acceptance = { token?: string; at: Instant; messageId: string };

/**
 * The mail service's own word counts also after another worker took the issue over, as long as something was
 * once handed over: that worker then finds the issue accepted and sends nothing.
 */
export const acceptIssue = async (
  table: Table,
  key: IssueKey,
  { token, at, messageId }: Acceptance,
): Promise<Result<DigestIssue, { kind: 'lost' }>> => {
  const onlyIf =
    token === undefined
      ? '(#record.#state = :over OR (#record.#state = :claimed AND attribute_exists(#record.#handedOverAt)))'
      : '#record.#state = :over AND #record.#lease.#token = :token';
  const update = new UpdateCommand({
    TableName: table.name,
    Key: issueKey(key),
    UpdateExpression:
      'SET #record.#state = :accepted, #record.#acceptedAt = :at, #record.#mail = :id',
    ConditionExpression: onlyIf,
    ExpressionAttributeNames: {
      ...names('record', 'state', 'acceptedAt'),
      ...(token === undefined ? names('handedOverAt') : names('lease', 'token')),
      '#mail': 'messageId',
    },
    ExpressionAttributeValues: {
      ':over': 'handing-over',
      ':accepted': 'accepted',
      ':at': at,
      ':id': messageId,
      ...(token === undefined ? { ':claimed': 'claimed' } : { ':token': token }),
    },
    ReturnValues: 'ALL_NEW',
  });
  const written = await conditional(table.documents.send(update));
  if (written.ok) return ok(readItem(DigestIssue, written.value.Attributes));
  const kept = await getIssue(table, key);
  return kept?.state === 'accepted' ? ok(kept) : err({ kind: 'lost' });
};

export const recordFeedback = async (
  table: Table,
  key: IssueKey,
  feedback: MailFeedback,
  at: Instant,
): Promise<Result<void, { kind: 'not-accepted' }>> => {
  const newest = '(attribute_not_exists(#record.#at) OR #record.#at <= :at)';
  const update = new UpdateCommand({
    TableName: table.name,
    Key: issueKey(key),
    UpdateExpression: 'SET #record.#feedback = :feedback, #record.#at = :at',
    ConditionExpression: `#record.#state = :accepted AND ${newest}`,
    ExpressionAttributeNames: { ...names('record', 'state', 'feedback'), '#at': 'feedbackAt' },
    ExpressionAttributeValues: {
      ':accepted': 'accepted',
      ':feedback': feedback,
      // Compared as text, which is right only between instants of the same precision.
      ':at': new Date(at).toISOString(),
    },
  });
  const written = await conditional(table.documents.send(update));
  if (written.ok || (await getIssue(table, key))?.state === 'accepted') return ok(undefined);
  return err({ kind: 'not-accepted' });
};
