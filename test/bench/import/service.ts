import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startDynamo } from '../../../infra/local/dynamodb.ts';
import { TABLE } from '../../../infra/local/names.ts';
import { fetchToken } from '../../../infra/local/sign-in/token.ts';
import { organisationRepository } from '../../../shared/db/organisation-repository.ts';
import { openTable } from '../../../shared/db/table.ts';
import { startArguments } from '../../support/run-service.ts';
import { useDummyCredentials } from '../../support/table.ts';
import type { Ask } from './client.ts';
import { BENCH_PREFIX } from './file.ts';

export type BenchedService = {
  ask: Ask;
  /** The most memory that the process of the service took so far. Linux alone tells. */
  peakMiB: () => number;
  /** By SIGKILL: the way of a machine that loses its power. */
  kill: () => Promise<void>;
  /** Ends the service, and tells the versions of the organisations of the file that its folder holds. */
  organisations: () => Promise<Map<string, number>>;
};

/** Starts the service as `npm start` does; resolves when its first cycle is through. */
export const startService = async ({
  dataDir,
  port,
}: {
  dataDir: string;
  port: number;
}): Promise<BenchedService> => {
  const child = spawn(
    process.execPath,
    [...startArguments(), '--data', dataDir, '--port', `${port}`],
    {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, REQUESTS_PER_SECOND: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('Ctrl-C')) resolve();
    });
    child.once('close', () => reject(new Error('the service ended before it was up')));
  });
  const token = await fetchToken({
    as: 'administrator',
    scope: '',
    port: `${port}`,
    data: dataDir,
  });
  const address = `http://127.0.0.1:${port}`;
  return {
    ask: asking(address, token),
    kill,
    peakMiB: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
    },
    organisations: async () => {
      await kill();
      return organisationsIn(dataDir);
    },
  };
};

const asking =
  (address: string, token: string): Ask =>
  async (method, path, sent) => {
    const reply = await fetch(`${address}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(sent && { 'content-type': sent.type }) },
      ...(sent && { body: sent.body }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };

const organisationsIn = async (dataDir: string): Promise<Map<string, number>> => {
  useDummyCredentials();
  const dynamo = await startDynamo({ dataDir });
  try {
    const table = openTable({ name: TABLE, endpoint: dynamo.endpoint });
    const all = await organisationRepository(table).all();
    table.documents.destroy();
    return new Map(
      all.flatMap(({ id, version }) => (id.startsWith(BENCH_PREFIX) ? [[id, version]] : [])),
    );
  } finally {
    await dynamo.stop();
  }
};
