import * as z from 'zod';
import { ok, type Result } from '../../shared/domain/result.ts';
import { badOption, DataOption, DEFAULT_DATA, NowOption, wordsOf } from './command-line.ts';

export const DEFAULT_PORT = 3000;

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
  const words = wordsOf(args, {
    once: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
    port: { type: 'string' },
    data: { type: 'string', default: DEFAULT_DATA },
    feeds: { type: 'string', default: 'recorded' },
    sources: { type: 'string' },
    now: { type: 'string' },
  });
  if (!words.ok) return words;
  const parsed = schemaFor(known).safeParse(words.value);
  if (parsed.success) return ok(parsed.data);
  return badOption(parsed.error.issues[0]?.message ?? 'unknown option');
};

const schemaFor = (known: readonly string[]) =>
  z
    .object({
      once: z.boolean(),
      json: z.boolean(),
      help: z.boolean(),
      port: Port.optional(),
      data: DataOption,
      feeds: z.enum(['recorded', 'live'], {
        error: ({ input }) => `--feeds: "${input}" is neither recorded nor live`,
      }),
      sources: sourcesAmong(known),
      now: NowOption.optional(),
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
