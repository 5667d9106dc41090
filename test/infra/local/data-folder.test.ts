import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareDataFolder, usingPart } from '../../../infra/local/data-folder.ts';
import { prepareFunctionLog } from '../../../infra/local/function-log.ts';
import { keepLinkSecret, LINK_SECRET_FILE } from '../../../infra/local/link-secret.ts';
import { lockFolder } from '../../../infra/local/lock.ts';
import { readLastUsed } from '../../../infra/local/service-clock.ts';
import { LinkKeys } from '../../../shared/mail/link-keys.ts';
import { aFolder } from './fixtures.ts';

describe('the data folder', () => {
  it('is made, with the folders above it', () => {
    const path = join(aFolder(), 'a', 'b');
    expect(prepareDataFolder(path)).toBe(path);
    expect(existsSync(path)).toBe(true);
  });

  it('is refused when it is a file, or lies in one, or cannot be made', () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(file)).toThrow('it is not a folder');
    expect(() => prepareDataFolder(join(file, 'x'))).toThrow('it is not a folder');
    expect(() => prepareDataFolder('/proc/none/x')).toThrow('cannot use the data folder');
  });

  it('is refused in one line that names the part that is damaged', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'clock.json'), '{"at":"never"}');
    await expect(usingPart('clock.json', () => readLastUsed(folder))).rejects.toMatchObject({
      name: 'StartRefused',
      message: 'cannot use clock.json in the data folder: its content is damaged',
    });
  });

  it('keeps one function log, and the one before when it grew long', () => {
    const folder = aFolder();
    const path = prepareFunctionLog(folder);
    writeFileSync(path, 'x'.repeat(5 * 1024 * 1024 + 1));
    expect(prepareFunctionLog(folder)).toBe(path);
    expect(existsSync(join(folder, 'logs', 'functions.1.jsonl'))).toBe(true);
  });
});

describe('the lock of a data folder', () => {
  it('keeps a second service out until it is released', () => {
    const folder = aFolder();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`in use by another service (process ${process.pid})`);
    lock.release();
    lockFolder(folder).release();
    expect(existsSync(join(folder, 'service.lock'))).toBe(false);
  });

  it('is taken over from a process that has died', async () => {
    const folder = aFolder();
    const child = spawn('sleep', ['60']);
    const { pid } = child;
    child.kill('SIGKILL');
    await once(child, 'exit');
    writeFileSync(join(folder, 'service.lock'), JSON.stringify({ pid, born: '1' }));
    lockFolder(folder);
    expect(readFileSync(join(folder, 'service.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
  });

  it('is taken over from a process whose number another one has now', () => {
    const folder = aFolder();
    const path = join(folder, 'service.lock');
    writeFileSync(path, JSON.stringify({ pid: process.pid, born: '1' }));
    expect(() => lockFolder(folder)).not.toThrow();
  });

  it.each(['', '{"pid":', '{"pid":"x"}'])('is taken over when it is damaged: %j', (text) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'service.lock'), text);
    expect(() => lockFolder(folder)).not.toThrow();
  });
});

describe('the key of signed links in the data folder', () => {
  const modeOf = (folder: string) => statSync(join(folder, LINK_SECRET_FILE)).mode & 0o777;

  it('is made once, for its owner alone, and differs from folder to folder', async () => {
    const folder = aFolder();
    const secret = await keepLinkSecret(folder);
    expect(LinkKeys.safeParse(secret).success).toBe(true);
    expect(modeOf(folder)).toBe(0o600);
    chmodSync(join(folder, LINK_SECRET_FILE), 0o644);
    expect(await keepLinkSecret(folder)).toBe(secret);
    expect(modeOf(folder)).toBe(0o600);
    expect(await keepLinkSecret(aFolder())).not.toBe(secret);
  });

  it('is not replaced when it is damaged: that would break the links of every mail', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, LINK_SECRET_FILE), 'k1:short');
    await expect(keepLinkSecret(folder)).rejects.toThrow(/^cannot use link-secret(?!.*short)/);
    expect(readFileSync(join(folder, LINK_SECRET_FILE), 'utf8')).toBe('k1:short');
  });
});
