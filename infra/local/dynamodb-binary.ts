import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { RunningDynamo } from './dynamodb.ts';
import { LocalDynamoError } from './dynamodb-error.ts';
import { freePort } from './dynamodb-free-port.ts';

/** Where the prebuilt DynamoDB lies; undefined where npm found none for this machine. */
export const dynamoBinary = (): string | undefined => {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return join(dirname(manifest), 'dynoxide');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'MODULE_NOT_FOUND') {
      return undefined;
    }
    throw cause;
  }
};

/**
 * Runs a server that is asked to end by a line on standard input, and killed when that input ends. The input is
 * a pipe from this process, and the system closes it however this process ends, kill -9 included: no server is
 * left behind holding the data. Nobody reads its last words then, which must not end the shell before its work.
 */
const UNTIL_INPUT_ENDS = `
trap '' PIPE
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
{
  read -r line && kill "$server"
  while read -r line; do :; done
  kill -9 "$server"
} <&3 >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

type Child = ChildProcessByStdio<Writable, null, Readable>;

type Start = { kind: 'ready' } | { kind: 'clash' } | { kind: 'failed'; said: string };

const PORT_ATTEMPTS = 5;
const START_LIMIT_MS = 15_000;
const STOP_LIMIT_MS = 5_000;

/** Starts the prebuilt DynamoDB, with its data in one file under `dataDir`, or in memory. */
export const startBinary = async (
  binary: string,
  dataDir: string | undefined,
): Promise<RunningDynamo> => {
  const file = dataDir === undefined ? undefined : join(dataDir, 'dynamodb.sqlite');
  for (let attempt = 1; attempt <= PORT_ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const child = launch(binary, port, file);
    const start = await outcomeOf(child);
    if (start.kind === 'ready') {
      return { endpoint: `http://127.0.0.1:${port}`, stop: () => stop(child) };
    }
    await stop(child);
    if (start.kind === 'failed') {
      const where = file === undefined ? '' : ` with its data in ${file}`;
      throw new LocalDynamoError(`The local database does not start${where}: ${start.said}`);
    }
  }
  throw new LocalDynamoError('The local database found no free port');
};

const launch = (binary: string, port: number, file: string | undefined): Child => {
  const data = file === undefined ? [] : ['--db-path', file];
  const server = [binary, '--host', '127.0.0.1', '--port', String(port), ...data];
  const child = spawn('/bin/sh', ['-c', UNTIL_INPUT_ENDS, 'sh', ...server], {
    // A session of its own: Ctrl-C in the terminal is for the parent, which stops the server last.
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  // A server that died breaks the pipe; that it died is told by its exit.
  child.stdin.on('error', () => child.stdin.destroy());
  return child;
};

/** Only the server's own word counts: at its port somebody else might answer. */
const outcomeOf = (child: Child): Promise<Start> =>
  new Promise((resolve) => {
    let said = 'it said nothing';
    const timer = setTimeout(
      () => resolve({ kind: 'failed', said: `not ready after ${START_LIMIT_MS} ms` }),
      START_LIMIT_MS,
    );
    const settle = (start: Start): void => {
      clearTimeout(timer);
      resolve(start);
    };
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.includes('listening on')) settle({ kind: 'ready' });
      else if (line.trim() !== '') said = line.replace(/^error: /, '');
    });
    child.once('error', (cause) => settle({ kind: 'failed', said: cause.message }));
    child.once('close', () =>
      settle(/in use/i.test(said) ? { kind: 'clash' } : { kind: 'failed', said }),
    );
  });

/** Asks the server to end, so that it tidies up its file; ends it by force when it does not. */
const stop = async (child: Child): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, 'exit');
  child.stdin.write('stop\n');
  const timer = setTimeout(() => child.stdin.end(), STOP_LIMIT_MS);
  await exit;
  clearTimeout(timer);
  child.stdin.destroy();
};
