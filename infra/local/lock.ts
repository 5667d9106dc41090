import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartRefused } from './refusal.ts';

/** Who uses the folder. `born` tells a process from a later one that got the same number. */
const Holder = z.object({ pid: z.number().int().positive(), born: z.string() });
type Holder = z.infer<typeof Holder>;

export type Lock = { release: () => void };

/**
 * Keeps the folder for this process. Two services on one folder would each send the week's digests.
 * The lock of a process that no longer lives is taken over. Throws StartRefused when another one holds it.
 */
export const lockFolder = (dataDir: string): Lock => {
  const path = join(dataDir, 'service.lock');
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid) });
  for (let attempt = 1; !tryCreate(path, mine); attempt += 1) {
    const text = readIfThere(path);
    const holder = holderIn(text);
    if ((holder && lives(holder)) || attempt > 3) {
      throw new StartRefused(
        `the data folder ${dataDir} is in use by another service${holder ? ` (process ${holder.pid})` : ''}`,
      );
    }
    if (text !== undefined) setAside(path, text);
  }
  return {
    release: () => {
      if (readIfThere(path) === mine) rmSync(path);
    },
  };
};

const tryCreate = (path: string, content: string): boolean => {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) return false;
    throw cause;
  }
};

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return undefined;
    throw cause;
  }
};

/** A file that is no lock of ours (cut short by a crash, say) has no holder. */
const holderIn = (text: string | undefined): Holder | undefined => {
  try {
    return Holder.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
};

const lives = ({ pid, born }: Holder): boolean => {
  if (bornAt(pid) !== born) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return hasCode(cause, 'EPERM');
  }
};

/** When a process began, in ticks since the machine started, where the system tells (Linux). */
const bornAt = (pid: number): string => {
  const stat = readIfThere(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};

/** Removes the stale lock, unless somebody else has just put a live one in its place. */
const setAside = (path: string, stale: string): void => {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return;
    throw cause;
  }
  if (readFileSync(aside, 'utf8') === stale) rmSync(aside);
  else renameSync(aside, path);
};

const hasCode = (cause: unknown, code: string): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === code;
