import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalDynamoError, startDynamo } from '../../infra/local/dynamodb.ts';
import { dynamoBinary } from '../../infra/local/dynamodb-binary.ts';
import { ensureTable } from '../../shared/db/create-table.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { aProgramme } from '../support/builders.ts';
import { useDummyCredentials } from '../support/table.ts';

let dir: string;

beforeAll(async () => {
  useDummyCredentials();
  dir = await mkdtemp(join(tmpdir(), 'grantbridge-dynamo-'));
});

afterAll(() => rm(dir, { recursive: true, force: true }));

/** Whatever database the machine that runs the tests names: these start their own. */
const environment = {};

const isUp = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
};

const programmesAt = async (endpoint: string) => {
  const table = openTable({ name: 'kept', endpoint });
  await ensureTable(table);
  return programmeRepository(table);
};

describe.each(['auto', 'in-process'] as const)('a database of this machine, %s', (engine) => {
  it('keeps its data from one run to the next, and ends when told to', async () => {
    const dataDir = join(dir, engine, 'made', 'when', 'missing');
    const first = await startDynamo({ dataDir, engine, environment });
    await (await programmesAt(first.endpoint)).put(aProgramme());
    await first.stop();
    expect(await isUp(first.endpoint)).toBe(false);
    const second = await startDynamo({ dataDir, engine, environment });
    expect(await (await programmesAt(second.endpoint)).all()).toEqual([aProgramme()]);
    await second.stop();
  });

  it('listens on the loopback address only, several side by side', async () => {
    const all = await Promise.all([1, 2, 3].map(() => startDynamo({ engine, environment })));
    const endpoints = all.map(({ endpoint }) => endpoint);
    expect(new Set(endpoints).size).toBe(3);
    for (const endpoint of endpoints) expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await Promise.all(all.map(({ stop }) => stop()));
  });

  it('can be stopped twice', async () => {
    const dynamo = await startDynamo({ engine, environment });
    await dynamo.stop();
    await dynamo.stop();
  });

  it('says in one line that its data folder cannot be one', async () => {
    const dataDir = join(dir, 'a-file');
    await writeFile(dataDir, '');
    const failure = await startDynamo({ dataDir, engine, environment }).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toBeInstanceOf(LocalDynamoError);
    expect(String(failure)).toMatch(/^LocalDynamoError: .*a-file.*$/);
  });
});

describe('a database of this machine', () => {
  it('is the one that DYNAMODB_ENDPOINT names', async () => {
    const environment = { DYNAMODB_ENDPOINT: 'http://127.0.0.1:8123' };
    const dynamo = await startDynamo({ environment });
    expect(dynamo.endpoint).toBe('http://127.0.0.1:8123');
    await dynamo.stop();
  });

  it('refuses a DYNAMODB_ENDPOINT that is no address', async () => {
    const environment = { DYNAMODB_ENDPOINT: 'localhost' };
    await expect(startDynamo({ environment })).rejects.toThrow(LocalDynamoError);
  });

  it('says in one line that its data are held by another one', async () => {
    const options = { dataDir: join(dir, 'held'), engine: 'in-process' as const, environment };
    const first = await startDynamo(options);
    const failure = await startDynamo(options).catch((cause: unknown) => cause);
    await first.stop();
    expect(failure).toBeInstanceOf(LocalDynamoError);
    expect(String(failure)).toMatch(/^LocalDynamoError: .*held.*$/);
  });
});

describe.runIf(dynamoBinary() !== undefined)('the prebuilt database', () => {
  it('says in one line that its file is no database', async () => {
    const dataDir = await mkdtemp(join(dir, 'bad-'));
    await writeFile(join(dataDir, 'dynamodb.sqlite'), 'x'.repeat(10_000));
    const failure = await startDynamo({ dataDir, environment }).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(LocalDynamoError);
    expect(String(failure)).toMatch(/^LocalDynamoError: .*dynamodb\.sqlite.*$/);
  });

  it('ends with the process that started it, even one killed outright', async () => {
    const script = join(import.meta.dirname, 'local-dynamo-parent.ts');
    const dataDir = await mkdtemp(join(dir, 'orphan-'));
    const parent = spawn(process.execPath, [script, dataDir], { env: environment });
    const [said] = await once(parent.stdout, 'data');
    const endpoint = String(said).trim();
    expect(await isUp(endpoint)).toBe(true);
    parent.kill('SIGKILL');
    for (let tries = 0; tries < 100 && (await isUp(endpoint)); tries += 1) await pause(20);
    expect(await isUp(endpoint)).toBe(false);
  });
});
