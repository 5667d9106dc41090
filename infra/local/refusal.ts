import * as z from 'zod';

/** The service cannot start as asked. The message is one line for whoever started it; the exit code is 2. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

const KNOWN: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'it is not a folder',
  ENAMETOOLONG: 'the name is too long',
  EADDRINUSE: 'it is in use',
};

/** What the system complains of, in words. */
export const systemReason = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  if (cause instanceof SyntaxError || cause instanceof z.ZodError) return 'its content is damaged';
  const code = 'code' in cause ? String(cause.code) : '';
  return KNOWN[code] ?? oneLine(cause.message);
};

/** Some text on a single line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
