import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longer than this, the log starts afresh at the next start and the old one is kept beside it. */
const MAX_BYTES = 5 * 1024 * 1024;

/** The file that the functions log to; there when this returns. */
export const prepareFunctionLog = (dataDir: string): string => {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'functions.jsonl');
  writeFileSync(path, '', { flag: 'a' });
  if (statSync(path).size > MAX_BYTES) renameSync(path, join(folder, 'functions.1.jsonl'));
  return path;
};
