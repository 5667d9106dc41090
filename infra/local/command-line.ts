import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import * as z from 'zod';
import { err, ok } from '../../shared/domain/result.ts';
import { oneLine } from './refusal.ts';

export const DEFAULT_DATA = '.local';

/** The refusal of a command line, in one line that names the option. */
export const badOption = (message: string) =>
  err({ kind: 'bad-option' as const, message: oneLine(message) });

/** The options of a command line as words, not looked at yet. */
export const wordsOf = <T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) => {
  try {
    return ok(parseArgs({ args: [...args], strict: true, options }).values);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    // Node goes on to explain the syntax of command lines; the first sentence says what is wrong.
    return badOption(cause.message.split(/\. |\n/)[0] ?? cause.message);
  }
};

export const DataOption = z.string().refine((path) => path.trim() !== '' && !path.includes('\0'), {
  error: '--data: needs the path of a folder',
});

export const NowOption = z.string().transform((text, context) => {
  if (z.iso.datetime({ offset: true }).safeParse(withSeconds(text)).success) {
    return new Date(withSeconds(text));
  }
  const message = `--now: "${text}" is not an instant such as 2026-08-17T04:30:00Z`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** People leave out the seconds: `2026-11-24T08:00+02:00`. */
const withSeconds = (text: string): string =>
  text.replace(/^([\d-]{10}T\d{2}:\d{2})(?=Z|[+-])/, '$1:00');
