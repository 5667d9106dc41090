import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { deliveryRepository } from '../../shared/db/delivery-repository.ts';
import {
  type DigestIssueRepository,
  digestIssueRepository,
} from '../../shared/db/digest-issue-repository.ts';
import { itemOf } from '../../shared/db/item.ts';
import { issueKey, issueListKey } from '../../shared/db/keys.ts';
import { IssueKey } from '../../shared/domain/digest-issue.ts';
import { Instant } from '../../shared/domain/time.ts';
import { inMemoryDeliveries } from '../support/in-memory/deliveries.ts';
import { inMemoryDigestIssues } from '../support/in-memory/digest-issues.ts';
import { useTables } from '../support/table.ts';
import { deliveryContract } from './delivery-repository.contract.ts';
import { digestIssueContract } from './digest-issue-repository.contract.ts';
import { losingTheAnswerOf, withPagesOf } from './faulty-table.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

digestIssueContract('in memory', async () => inMemoryDigestIssues());
digestIssueContract('in the table', async () => digestIssueRepository(await newTable()));
digestIssueContract('in the table, page by page', async () =>
  digestIssueRepository(withPagesOf(await newTable(), 3)),
);
digestIssueContract('in the database without a binary', async () =>
  digestIssueRepository(await newTableInProcess()),
);

deliveryContract('in memory', async (issues) => inMemoryDeliveries(issues));
deliveryContract('in the table, page by page', async (issues) => {
  const table = withPagesOf(await newTable(), 3);
  for (const issue of issues) {
    const Item = itemOf({ ...issueKey(issue), ...issueListKey(issue) }, issue);
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  }
  return deliveryRepository(table);
});

describe('a write to the ledger whose answer is lost', () => {
  const key = IssueKey.parse({ municipalityId: 'BG-SZR31', contactId: 'main', week: '2026-W34' });
  const at = Instant.parse('2026-08-17T04:30:00.000Z');
  const claim = (issues: DigestIssueRepository) =>
    issues.claim(key, undefined, { token: 'mine', until: at }, 1);

  it('is not taken for somebody else’s claim', async () => {
    const issues = digestIssueRepository(losingTheAnswerOf(await newTable(), 'PutItemCommand'));
    expect(await claim(issues)).toMatchObject({ ok: true, value: { lease: { token: 'mine' } } });
  });

  it('is not taken for somebody else’s hand-over', async () => {
    const issues = digestIssueRepository(losingTheAnswerOf(await newTable(), 'UpdateItemCommand'));
    await claim(issues);
    expect(await issues.handOver(key, 'mine', [], at)).toMatchObject({ ok: true });
  });

  it('is not taken for a lost acceptance', async () => {
    const table = losingTheAnswerOf(await newTable(), 'UpdateItemCommand', 2);
    const issues = digestIssueRepository(table);
    await claim(issues);
    await issues.handOver(key, 'mine', [], at);
    const accepted = await issues.accept(key, { token: 'mine', at, messageId: 'm-1' });
    expect(accepted).toMatchObject({ ok: true, value: { state: 'accepted' } });
  });

  it('is not taken for a release that failed', async () => {
    const issues = digestIssueRepository(losingTheAnswerOf(await newTable(), 'DeleteItemCommand'));
    await claim(issues);
    expect(await issues.release(key, 'mine')).toMatchObject({ ok: true });
  });
});
