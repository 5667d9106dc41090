import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartRefused, systemReason } from './refusal.ts';

/** Makes sure of the folder that keeps everything: there, readable, writable. Returns its full path. */
export const prepareDataFolder = (given: string): string => {
  const path = resolve(given);
  try {
    makeFolder(path);
    readdirSync(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // A read-only file system or a full disk shows itself only when something is written.
    const trial = join(path, `.trial-${process.pid}`);
    writeFileSync(trial, 'x');
    rmSync(trial);
    return path;
  } catch (cause) {
    throw new StartRefused(`cannot use the data folder ${given}: ${systemReason(cause)}`);
  }
};

/** Does something with a part of the data folder; what keeps it from that is a refusal that names the part. */
export const usingPart = async <T>(part: string, act: () => T | Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof StartRefused) throw cause;
    throw new StartRefused(`cannot use ${part} in the data folder: ${systemReason(cause)}`);
  }
};

/** Step by step: Node's own recursive way never ends where the system makes no folders, as under /proc. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
};
