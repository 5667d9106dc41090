import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { batchGet, batchWrite } from '../../shared/db/batch.ts';
import { UnprocessedError } from '../../shared/db/retry.ts';
import type { Table } from '../../shared/db/table.ts';
import { useTables } from '../support/table.ts';
import { interceptRequests } from './faulty-table.ts';

const newTable = useTables();

const noRetry = {
  sleep: () => Promise.reject(new Error('must not wait')),
  random: () => 0,
};

/** Remembers how long it was told to wait, and does not. */
const patience = (random = 1) => {
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
  };
  return { waits, retry: { sleep, random: () => random } };
};

const keys = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ pk: `P${at}`, sk: 'S' }));

/** How requests and answers of a batch are put together: writes as a bare list, reads as a list of keys. */
const SHAPES = {
  BatchWriteItemCommand: {
    list: z.array(z.unknown()),
    of: (rest: unknown[]): unknown => rest,
    undone: 'UnprocessedItems',
  },
  BatchGetItemCommand: {
    list: z.object({ Keys: z.array(z.unknown()) }).transform(({ Keys }) => Keys),
    of: (rest: unknown[]): unknown => ({ Keys: rest }),
    undone: 'UnprocessedKeys',
  },
};

/** Lets DynamoDB do at most `most` items of each batch and leave the rest undone, as it does when busy. */
const doingAtMost = (table: Table, most: number, sizes: number[] = []): Table => {
  interceptRequests(table, async ({ command, input }, pass) => {
    if (command !== 'BatchWriteItemCommand' && command !== 'BatchGetItemCommand') return pass();
    const { list, of, undone } = SHAPES[command];
    const all =
      z.object({ RequestItems: z.object({ [table.name]: list }) }).parse(input).RequestItems[
        table.name
      ] ?? [];
    sizes.push(all.length);
    const [now, rest] = [all.slice(0, most), all.slice(most)];
    const done = now.length > 0 ? await pass({ RequestItems: { [table.name]: of(now) } }) : {};
    return rest.length > 0 ? { ...done, [undone]: { [table.name]: of(rest) } } : done;
  });
  return table;
};

describe('a batch', () => {
  it('of any length is cut to what DynamoDB takes at once', async () => {
    const sizes: number[] = [];
    const table = doingAtMost(await newTable(), 100, sizes);
    await batchWrite(
      table,
      keys(60).map((put) => ({ put })),
      noRetry,
    );
    expect(sizes.toSorted((a, b) => a - b)).toEqual([10, 25, 25]);
    sizes.length = 0;
    expect(await batchGet(table, keys(130), noRetry)).toHaveLength(60);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([30, 100]);
  });

  it('deletes as well as it puts', async () => {
    const table = await newTable();
    await batchWrite(
      table,
      keys(3).map((put) => ({ put })),
      noRetry,
    );
    await batchWrite(
      table,
      keys(2).map((key) => ({ delete: key })),
      noRetry,
    );
    expect(await batchGet(table, keys(3), noRetry)).toEqual([{ pk: 'P2', sk: 'S' }]);
  });

  it('repeats what was left undone, and only that, until all is written and read', async () => {
    const sizes: number[] = [];
    const table = doingAtMost(await newTable(), 10, sizes);
    const { retry, waits } = patience();
    await batchWrite(
      table,
      keys(25).map((put) => ({ put })),
      retry,
    );
    expect(sizes).toEqual([25, 15, 5]);
    expect(waits).toEqual([50, 100]);
    expect(await batchGet(table, keys(25), retry)).toHaveLength(25);
    expect(sizes.slice(3)).toEqual([25, 15, 5]);
  });

  it('gives up after a bounded number of ever longer waits, and says how much is left', async () => {
    const table = doingAtMost(await newTable(), 0);
    const { retry, waits } = patience(0.5);
    const written = batchWrite(
      table,
      keys(20).map((put) => ({ put })),
      retry,
    );
    await expect(written).rejects.toThrow(UnprocessedError);
    await expect(written).rejects.toMatchObject({ remaining: 20 });
    expect(waits).toEqual([25, 50, 100, 200, 400, 800, 1600]);
    await expect(batchGet(table, keys(20), retry)).rejects.toMatchObject({ remaining: 20 });
  });

  it('passes on any other failure at once', async () => {
    const table = await newTable();
    interceptRequests(table, () => Promise.reject(new Error('no network')));
    await expect(batchGet(table, keys(1), noRetry)).rejects.toThrow('no network');
  });
});
