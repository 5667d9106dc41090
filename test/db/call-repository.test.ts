import { describe, expect, it } from 'vitest';
import { callRepository } from '../../shared/db/call-repository.ts';
import { MAX_TEXT } from '../../shared/domain/call.ts';
import { aCall, aCallRecord, aDeadline } from '../support/builders.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { useTables } from '../support/table.ts';
import { changeOf, withGrantMax } from './call-builders.ts';
import { callContract } from './call-repository.contract.ts';
import { dyingBefore, losingTheAnswerOf, withPagesOf } from './faulty-table.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

callContract('in memory', async () => inMemoryCalls());
callContract('in the table', async () => callRepository(await newTable()));
callContract('in the table, page by page', async () =>
  callRepository(withPagesOf(await newTable(), 1)),
);
callContract('in the database without a binary', async () =>
  callRepository(await newTableInProcess()),
);

describe('a writer that dies between the past version and the record', () => {
  const first = aCallRecord();
  const lost = changeOf(first, withGrantMax(2), 'b');

  it('leaves the call as it was, without history, and the next attempt completes it', async () => {
    const table = await newTable();
    await callRepository(table).insert(first);
    const calls = callRepository(dyingBefore(table, 'PutItemCommand', 2));
    await expect(calls.replace(lost.record, lost.past)).rejects.toThrow('died');
    expect(await calls.get(first.id)).toEqual(first);
    expect(await calls.versions(first.id)).toEqual([]);
    expect(await calls.replace(lost.record, lost.past)).toMatchObject({ ok: true });
    expect(await calls.versions(first.id)).toEqual([lost.past]);
  });

  it('does not tell its changes when the next attempt finds others', async () => {
    const table = await newTable();
    await callRepository(table).insert(first);
    const calls = callRepository(dyingBefore(table, 'PutItemCommand', 2));
    await expect(calls.replace(lost.record, lost.past)).rejects.toThrow('died');
    const other = changeOf(first, withGrantMax(9), 'c', '2026-08-19T04:30:00.000Z');
    await calls.replace(other.record, other.past);
    expect(await calls.versions(first.id)).toEqual([other.past]);
  });
});

describe('a write whose answer is lost', () => {
  it('still counts as inserted', async () => {
    const calls = callRepository(losingTheAnswerOf(await newTable(), 'PutItemCommand'));
    expect(await calls.insert(aCallRecord())).toMatchObject({ ok: true });
  });

  it('still counts as replaced', async () => {
    const table = await newTable();
    await callRepository(table).insert(aCallRecord());
    const { record, past } = changeOf(aCallRecord(), withGrantMax(2), 'b');
    // The second put is that of the record; the past version before it has no condition to fail.
    const calls = callRepository(losingTheAnswerOf(table, 'PutItemCommand', 2));
    expect(await calls.replace(record, past)).toMatchObject({ ok: true });
  });
});

describe('a call with the longest texts there are', () => {
  it('fits an item with every other field as long as it may be', async () => {
    const calls = callRepository(await newTable());
    const many = (number: number, length: number) =>
      Array.from({ length: number }, (_, n) => `ა${n}`.padEnd(length, 'ა'));
    const languages = many(24, 0).map((_, n) => `${String.fromCharCode(97 + n)}a`);
    const record = aCallRecord({
      title: Object.fromEntries(languages.map((language) => [language, 'ა'.repeat(500)])),
      summary: { en: 'ა'.repeat(2000) },
      descriptionHtml: 'ა'.repeat(MAX_TEXT),
      descriptionText: 'ა'.repeat(MAX_TEXT),
      keywords: many(100, 200),
      typesOfAction: many(20, 200),
      deadlines: Array.from({ length: 50 }, (_, n) => aDeadline(`${2027 + n}-09-16`)),
    });
    expect(await calls.insert(record)).toMatchObject({ ok: true });
    expect(await calls.get(record.id)).toEqual(record);
  });

  it('fits an item in every version, in a script of three bytes a letter', async () => {
    const calls = callRepository(await newTable());
    const long = (letter: string) => ({
      descriptionHtml: letter.repeat(MAX_TEXT),
      descriptionText: letter.repeat(MAX_TEXT),
    });
    const first = aCallRecord(long('ა'));
    await calls.insert(first);
    const { record, past } = changeOf(first, aCall(long('ბ')), 'b');
    expect(await calls.replace(record, past)).toMatchObject({ ok: true });
    expect(await calls.versions(first.id)).toEqual([past]);
  });
});
