import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export type ServiceRun = { code: number | null; stdout: string; stderr: string };

/** What `npm start` runs. */
export const START = join(import.meta.dirname, '../../infra/local/start.mjs');

const Scripts = z.object({ scripts: z.object({ start: z.string().startsWith('node ') }) });

/** What stands behind `node` in the script `start`, with the limits that it sets to memory. */
export const startArguments = (): string[] => {
  const root = join(import.meta.dirname, '../..');
  const { scripts } = Scripts.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const [, ...words] = scripts.start.split(' ');
  return words.map((word) => (word.startsWith('-') ? word : join(root, word)));
};

/** What `npm run digest` runs. */
const DIGEST = join(import.meta.dirname, '../../infra/local/digest-preview.mjs');

/** Starts the service as `npm start` does and waits for its end. Settings are added to a bare environment. */
export const runService = (
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<ServiceRun> => run(START, args, settings);

/** Previews a digest as `npm run digest` does. */
export const runDigest = (args: readonly string[]): Promise<ServiceRun> => run(DIGEST, args);

const run = (
  script: string,
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<ServiceRun> => {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ran: ServiceRun = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (part: Buffer) => {
    ran.stdout += part;
  });
  child.stderr.on('data', (part: Buffer) => {
    ran.stderr += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
};
