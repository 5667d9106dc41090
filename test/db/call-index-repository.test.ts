import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import {
  BrokenCallIndexError,
  callIndexRepository,
} from '../../shared/db/call-index-repository.ts';
import { callIndexChunkKey } from '../../shared/db/keys.ts';
import type { Table } from '../../shared/db/table.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { useTables } from '../support/table.ts';
import { anIndex, callIndexContract } from './call-index-repository.contract.ts';
import { dyingBefore, interceptRequests } from './faulty-table.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

callIndexContract('in memory', async () => inMemoryCallIndex());
callIndexContract('in the table', async () => callIndexRepository(await newTable()));
callIndexContract('in the database without a binary', async () =>
  callIndexRepository(await newTableInProcess()),
);

const OLD = anIndex('v1', [1, 2, 3]);
const FRESH = anIndex('v2', [4, 5], '2026-08-18T04:30:00.000Z');

const itemsIn = async ({ documents, name }: Table): Promise<number> =>
  (await documents.send(new ScanCommand({ TableName: name }))).Items?.length ?? 0;

describe('a build of the call index that does not come to its end', () => {
  it('is not seen by readers when it ends among the chunks or before it is made current', async () => {
    for (const command of ['BatchWriteItemCommand', 'PutItemCommand'] as const) {
      const table = await newTable();
      await callIndexRepository(table).save(OLD);
      const index = callIndexRepository(dyingBefore(table, command, 1));
      await expect(index.save(FRESH)).rejects.toThrow('died');
      expect(await index.load()).toEqual(OLD);
      await index.save(FRESH);
      expect(await index.load()).toEqual(FRESH);
    }
  });

  it('is current when it ends before the old one is cleared away', async () => {
    const table = await newTable();
    await callIndexRepository(table).save(OLD);
    const index = callIndexRepository(dyingBefore(table, 'BatchWriteItemCommand', 2));
    await expect(index.save(FRESH)).rejects.toThrow('died');
    expect(await index.load()).toEqual(FRESH);
  });
});

describe('the chunks of a superseded call index', () => {
  it('are cleared away', async () => {
    const table = await newTable();
    const index = callIndexRepository(table);
    await index.save(OLD);
    await index.save(FRESH);
    expect(await itemsIn(table)).toBe(FRESH.chunks.length + 1);
  });

  it('are cleared away when several builds are saved at once', async () => {
    const table = await newTable();
    const index = callIndexRepository(table);
    const builds = [1, 2, 3, 4].map((at) =>
      anIndex(`v${at}`, [at, at], `2026-08-1${at}T04:30:00.000Z`),
    );
    await Promise.all(builds.map((build) => index.save(build)));
    expect(builds).toContainEqual(await index.load());
    expect(await itemsIn(table)).toBe(3);
  });

  it('are not missed by a reader that had begun with them', async () => {
    const table = await newTable();
    const index = callIndexRepository(table);
    await index.save(OLD);
    let reads = 0;
    const reading = { ...table, documents: (await newTable()).documents };
    interceptRequests(reading, async ({ command }, pass) => {
      if (command === 'GetItemCommand') reads += 1;
      // The first read is that of the meta; before the first chunk is read the index is replaced.
      if (reads === 2) await index.save(FRESH);
      return pass();
    });
    expect(await callIndexRepository(reading).load()).toEqual(FRESH);
  });
});

describe('a call index that is broken', () => {
  const chunk = callIndexChunkKey(OLD.version, OLD.builtAt, 1);

  it('is not given out with a chunk missing', async () => {
    const table = await newTable();
    const index = callIndexRepository(table);
    await index.save(OLD);
    await table.documents.send(new DeleteCommand({ TableName: table.name, Key: chunk }));
    await expect(index.load()).rejects.toThrow(BrokenCallIndexError);
  });

  it('is not given out with a chunk altered', async () => {
    const table = await newTable();
    const index = callIndexRepository(table);
    await index.save(OLD);
    const Item = { ...chunk, record: { bytes: new Uint8Array(1000).fill(9) } };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    await expect(index.load()).rejects.toThrow(BrokenCallIndexError);
    const opened = await index.open();
    expect(await opened?.read([0, 2])).toHaveLength(2);
    await expect(opened?.read([1])).rejects.toThrow(BrokenCallIndexError);
  });
});
