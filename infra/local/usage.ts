import { DEFAULT_DATA } from './command-line.ts';
import { DEFAULT_PORT } from './options.ts';

/** The text of `--help`. */
export const usage = (
  sources: readonly string[],
  added: readonly string[] = [],
): string => `GrantBridge on one machine

  npm start -- [options]

  --once            run one weekly cycle, print what it brought, end
  --json            with --once: one JSON document on standard output, nothing else
  --port N          the port of the API and the inbox (default ${DEFAULT_PORT}; 0 takes any free one)
  --data DIR        the folder that keeps everything (default ${DEFAULT_DATA})
  --feeds KIND      recorded (default) or live
  --sources A,B     only these of: ${sources.join(', ')}
  --now INSTANT     the service's clock, such as 2026-08-17T04:30:00Z
  --help            this text

A source's address can be set: ${sources
  .filter((source) => !added.includes(source))
  .map(settingOf)
  .join(', ')}.
GENERIC_SOURCES adds feeds and files as further sources.
`;

/** The setting that carries the address of a source: `eu-portal` → `EU_PORTAL_URL`. */
export const settingOf = (source: string): string =>
  `${source.toUpperCase().replaceAll('-', '_')}_URL`;
