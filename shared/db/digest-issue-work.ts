import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DigestIssue, type IssueKey } from '../domain/digest-issue.ts';
import type { SearchId } from '../domain/partner-search.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { Told } from '../domain/told.ts';
import { conditional, names } from './conditional.ts';
import { getIssue } from './digest-issue-reads.ts';
import { itemOf, readItem } from './item.ts';
import { issueKey, issueListKey } from './keys.ts';
import type { Table } from './table.ts';

/** What a worker does to an issue it holds, or wants to hold. */

type Lost = { kind: 'lost' };

const NAMES = names('record', 'state', 'lease', 'token');

export const claimIssue = async (
  table: Table,
  key: IssueKey,
  previous: DigestIssue | undefined,
  lease: DigestIssue['lease'],
  attempt: number,
): Promise<Result<DigestIssue, Lost>> => {
  if (previous?.state === 'accepted') return err({ kind: 'lost' });
  const { municipalityId, contactId, week } = key;
  // Should a mail of an earlier attempt turn out to have gone, this is what it told.
  const told = previous?.told ?? [];
  const { searches, handedOverAt, handedOverAs } = previous ?? {};
  const issue = {
    ...{ municipalityId, contactId, week, attempt, lease, told },
    ...(searches && { searches }),
    ...(handedOverAt && { handedOverAt }),
    ...(handedOverAs && { handedOverAs }),
  };
  const claimed: DigestIssue = { ...issue, state: 'claimed' };
  const put = new PutCommand({
    TableName: table.name,
    Item: itemOf({ ...issueKey(key), ...issueListKey(key) }, claimed),
    ...(previous ? unchangedSince(previous) : { ConditionExpression: 'attribute_not_exists(pk)' }),
  });
  const written = await conditional(table.documents.send(put));
  return written.ok ? ok(claimed) : ourOwn(table, key, 'claimed', lease.token);
};

const unchangedSince = ({ state, lease }: DigestIssue) => ({
  ConditionExpression: '#record.#state = :state AND #record.#lease.#token = :token',
  ExpressionAttributeNames: NAMES,
  ExpressionAttributeValues: { ':state': state, ':token': lease.token },
});

export const handOverIssue = async (
  table: Table,
  key: IssueKey,
  token: string,
  told: Told[],
  at: Instant,
  searches: readonly SearchId[] = [],
): Promise<Result<DigestIssue, Lost>> => {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: issueKey(key),
    UpdateExpression: `SET #record.#state = :over, #record.#told = :told, #record.#handed = :at, #record.#as = :token${
      searches.length > 0 ? ', #record.#searches = :searches' : ' REMOVE #record.#searches'
    }`,
    ConditionExpression: '#record.#state = :claimed AND #record.#lease.#token = :token',
    ExpressionAttributeNames: {
      ...{ ...NAMES, ...names('told', 'searches') },
      ...{ '#handed': 'handedOverAt', '#as': 'handedOverAs' },
    },
    ExpressionAttributeValues: {
      ':over': 'handing-over',
      ':claimed': 'claimed',
      ':token': token,
      ':told': told,
      ':at': at,
      ...(searches.length > 0 && { ':searches': searches }),
    },
    ReturnValues: 'ALL_NEW',
  });
  const written = await conditional(table.documents.send(update));
  return written.ok
    ? ok(readItem(DigestIssue, written.value.Attributes))
    : ourOwn(table, key, 'handing-over', token);
};

export const releaseIssue = async (
  table: Table,
  key: IssueKey,
  token: string,
): Promise<Result<void, Lost>> => {
  const remove = new DeleteCommand({
    TableName: table.name,
    Key: issueKey(key),
    ConditionExpression: '#record.#state IN (:claimed, :over) AND #record.#lease.#token = :token',
    ExpressionAttributeNames: NAMES,
    ExpressionAttributeValues: {
      ':claimed': 'claimed',
      ':over': 'handing-over',
      ':token': token,
    },
  });
  const removed = await conditional(table.documents.send(remove));
  if (removed.ok || (await getIssue(table, key)) === undefined) return ok(undefined);
  return err({ kind: 'lost' });
};

/**
 * A condition also fails against our own write when only its answer was lost and the client wrote again. The
 * token tells: nobody else has it.
 */
const ourOwn = async (
  table: Table,
  key: IssueKey,
  state: DigestIssue['state'],
  token: string,
): Promise<Result<DigestIssue, Lost>> => {
  const kept = await getIssue(table, key);
  return kept?.state === state && kept.lease.token === token ? ok(kept) : err({ kind: 'lost' });
};
