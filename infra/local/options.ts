import { parseArgs } from 'node:util';
import * as z from 'zod';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { oneLine } from './refusal.ts';

export const DEFAULT_PORT = 3000;
export const DEFAULT_DATA = '.local';

/** How to run the service on this machine. */
export type Options = {
  once: boolean;
  json: boolean;
  help: boolean;
  /** Absent: not asked for, the default counts. */
  port?: number;
  data: string;
  feeds: 'recorded' | 'live';
  sources: string[];
  /** Absent: the clock follows from the feeds. */
  now?: Date;
};

/** Reads the command line. `known` are the sources there are. A refusal is one line that names the option. */
export const readOptions = (
  args: readonly string[],
  known: readonly string[],
): Result<Options, { kind: 'bad-option'; message: string }> => {
  const words = split(args);
  if (!words.ok) return words;
  const parsed = schemaFor(known).safeParse(words.value);
  if (parsed.success) return ok(parsed.data);
  return bad(parsed.error.issues[0]?.message ?? 'unknown option');
};

const bad = (message: string) => err({ kind: 'bad-option' as const, message: oneLine(message) });

const split = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        once: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        port: { type: 'string' },
        data: { type: 'string', default: DEFAULT_DATA },
        feeds: { type: 'string', default: 'recorded' },
        sources: { type: 'string' },
        now: { type: 'string' },
      },
    });
    return ok(values);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    // Node goes on to explain the syntax of command lines; the first sentence says what is wrong.
    return bad(cause.message.split(/\. |\n/)[0] ?? cause.message);
  }
};

const schemaFor = (known: readonly string[]) =>
  z
    .object({
      once: z.boolean(),
      json: z.boolean(),
      help: z.boolean(),
      port: Port.optional(),
      data: z.string().refine((path) => path.trim() !== '' && !path.includes('\0'), {
        error: '--data: needs the path of a folder',
      }),
      feeds: z.enum(['recorded', 'live'], {
        error: ({ input }) => `--feeds: "${input}" is neither recorded nor live`,
      }),
      sources: sourcesAmong(known),
      now: Now.optional(),
    })
    .refine(({ json, once, help }) => help || once || !json, {
      error: '--json: goes with --once, which ends with one JSON document',
    })
    .transform(({ port, now, ...rest }) => ({
      ...rest,
      ...(port === undefined ? {} : { port }),
      ...(now === undefined ? {} : { now }),
    }));

const Port = z.string().transform((text, context) => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  context.addIssue({ code: 'custom', message: `--port: "${text}" is not a port (0 to 65535)` });
  return z.NEVER;
});

const Now = z.string().transform((text, context) => {
  if (z.iso.datetime({ offset: true }).safeParse(text).success) return new Date(text);
  const message = `--now: "${text}" is not an instant such as 2026-08-17T04:30:00Z`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const sourcesAmong = (known: readonly string[]) =>
  z
    .string()
    .default(known.join(','))
    .transform((text, context) => {
      const names = [...new Set(text.split(',').map((name) => name.trim()))];
      const unknown = names.find((name) => !known.includes(name));
      if (unknown === undefined) return names;
      const message = `--sources: "${unknown}" is not a source; there are ${known.join(', ')}`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
