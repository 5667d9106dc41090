import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START } from '../../support/run-service.ts';

/** The service in a process of its own, after its first cycle on recorded feeds. */
export type StartedService = { port: number; data: string; stop: () => Promise<void> };

/** Starts it as `npm start` does, without a limit of requests; resolves when it has nothing left to do but to answer. */
export const startService = async (port: number): Promise<StartedService> => {
  const data = await mkdtemp(join(tmpdir(), 'grantbridge-bench-api-'));
  const child = spawn(process.execPath, [START, '--port', String(port), '--data', data], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, REQUESTS_PER_SECOND: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    await untilUp(child);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { port, data, stop };
};

const untilUp = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (part: Buffer) => {
      printed += part;
      if (printed.includes('Ctrl-C')) resolve();
    });
    child.on('exit', (code) => reject(new Error(`the service ended with ${code}: ${printed}`)));
  });
