import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { runService, START } from '../support/run-service.ts';

/** One source is enough to write to everybody. */
const CYCLE = ['--once', '--json', '--sources', 'eu-portal'];
const data = mkdtempSync(join(tmpdir(), 'grantbridge-killed-'));

/** Starts a cycle and kills it, without a chance to tidy up, once so many mails are there. */
const startAndKill = async (mails: number): Promise<void> => {
  const child = spawn(process.execPath, [START, ...CYCLE, '--data', data], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && caught().length < mails) await sleep(2);
  child.kill('SIGKILL');
  await ended;
};

const folder = join(data, 'mail');

/** The mails that the mail catcher has. */
const caught = (): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];

/** Who got a mail, once a mail. */
const recipients = (): string[] =>
  caught().map((name) => /^To: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '');

describe('a service that is killed while it sends', () => {
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('goes on at the next start until every municipality has exactly one digest', async () => {
    for (const mails of [1, 20, 55]) await startAndKill(mails);
    const { code, stdout, stderr } = await runService([...CYCLE, '--data', data]);
    expect(code, stderr).toBe(0);
    const { municipalities, digests } = JSON.parse(stdout);
    expect(digests.failed).toBe(0);
    const sent = recipients();
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent).toHaveLength(municipalities);
  }, 180_000);
});
