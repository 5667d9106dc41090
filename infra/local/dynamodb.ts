import { mkdir } from 'node:fs/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { dynamoBinary, startBinary } from './dynamodb-binary.ts';
import { LocalDynamoError, reasonOf } from './dynamodb-error.ts';
import { startInProcess } from './dynamodb-in-process.ts';

export { LocalDynamoError } from './dynamodb-error.ts';

/** A DynamoDB to talk to. `stop` resolves when it has let go of its data. */
export type RunningDynamo = { endpoint: string; stop: () => Promise<void> };

export type DynamoOptions = {
  /** Where the data stays between runs; made when missing. Without it they are gone with the database. */
  dataDir?: string;
  /** Which database to start. `auto`: the prebuilt one where there is one, else the one in this process. */
  engine?: 'auto' | 'in-process';
  environment?: Record<string, string | undefined>;
};

const Setting = z.url({ protocol: /^https?$/ }).optional();

/**
 * A DynamoDB for one machine: the one that `DYNAMODB_ENDPOINT` names, else one of our own on a loopback port.
 * Resolves once it answers; rejects with a LocalDynamoError when it cannot.
 */
export const startDynamo = async ({
  dataDir,
  engine = 'auto',
  environment = process.env,
}: DynamoOptions = {}): Promise<RunningDynamo> => {
  const given = Setting.safeParse(environment.DYNAMODB_ENDPOINT || undefined);
  if (!given.success) throw new LocalDynamoError('DYNAMODB_ENDPOINT is not a web address');
  if (given.data !== undefined) return { endpoint: given.data, stop: async () => {} };
  if (dataDir !== undefined) await makeDataDir(dataDir);
  const binary = engine === 'auto' ? dynamoBinary() : undefined;
  const dynamo =
    binary === undefined ? await startInProcess(dataDir) : await startBinary(binary, dataDir);
  try {
    await mustAnswer(dynamo.endpoint);
    return dynamo;
  } catch (cause) {
    await dynamo.stop();
    const where = dataDir === undefined ? '' : ` with its data in ${dataDir}`;
    throw new LocalDynamoError(`The local database fails${where}: ${reasonOf(cause)}`, { cause });
  }
};

const makeDataDir = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (cause) {
    throw new LocalDynamoError(`The data folder cannot be used: ${reasonOf(cause)}`, { cause });
  }
};

const ANSWER_LIMIT_MS = 10_000;

/** A file that opens may still not be read: only an answer that needed it shows that it can. */
const mustAnswer = async (endpoint: string): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  try {
    await client.send(new ListTablesCommand({ Limit: 1 }), {
      abortSignal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
  } finally {
    client.destroy();
  }
};
