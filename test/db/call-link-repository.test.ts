import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { callLinkRepository } from '../../shared/db/call-link-repository.ts';
import { CorruptItemError, itemOf } from '../../shared/db/item.ts';
import { callLinkKey } from '../../shared/db/keys.ts';
import { aDecision, aRuleLink } from '../support/call-link-builders.ts';
import { inMemoryCallLinks } from '../support/in-memory/call-links.ts';
import { useTables } from '../support/table.ts';
import { callLinkContract } from './call-link-repository.contract.ts';
import { losingTheAnswerOf, withPagesOf } from './faulty-table.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

callLinkContract('in memory', async () => inMemoryCallLinks());
callLinkContract('in the table', async () => callLinkRepository(await newTable()));
callLinkContract('in the table, page by page', async () =>
  callLinkRepository(withPagesOf(await newTable(), 3)),
);
callLinkContract('in the database without a binary', async () =>
  callLinkRepository(await newTableInProcess()),
);

describe('a link in the table', () => {
  it.each(['PutItemCommand', 'DeleteItemCommand'] as const)(
    'is kept, and dropped, when the answer to a %s is lost',
    async (command) => {
      const links = callLinkRepository(losingTheAnswerOf(await newTable(), command));
      await links.keepFound([aRuleLink()]);
      expect(await links.all()).toEqual([aRuleLink()]);
      await links.dropFound([aRuleLink()]);
      expect(await links.all()).toEqual([]);
    },
  );

  it('is refused when it does not hold what it should', async () => {
    const table = await newTable();
    const { who: _who, ...nameless } = aDecision('same');
    const Item = itemOf(callLinkKey(nameless), nameless);
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    await expect(callLinkRepository(table).all()).rejects.toThrow(CorruptItemError);
    await expect(callLinkRepository(table).get(nameless)).rejects.toThrow(CorruptItemError);
  });
});
