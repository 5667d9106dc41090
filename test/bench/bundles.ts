import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import {
  BUNDLE_FORMAT,
  BUNDLE_SETTINGS,
  type Bundled,
  buildFunctions,
  PARTNER_DATA,
} from '../../infra/aws/build.ts';
import { queueVariable } from '../../infra/local/settings.ts';
import { FUNCTIONS, QUEUES } from '../../infra/manifest.ts';
import { median } from './measure.ts';

const run = promisify(execFile);

/** What a function may cost before it does anything. */
const BUNDLE_BUDGET = { kb: 480, ratioToBare: 1.4 } as const;

/** One bundle: its size, the time a fresh process takes to load it, and that time against the bare client's. */
type BundleRow = { name: string; kb: number; loadMs: number; ratioToBare: number };

export type BundleBench = {
  /** A bundle of the DynamoDB document client alone, built without our settings: what all is held against. */
  bare: BundleRow;
  /** The same client with our settings: what building well saves before anything of ours is in it. */
  bareOurWay: BundleRow;
  rows: BundleRow[];
  budget: typeof BUNDLE_BUDGET;
  /** Names of functions over the budget. */
  over: string[];
};

/** The document client with the commands that repositories use, and nothing of ours. */
const BARE_ENTRY = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import {
    BatchGetCommand, BatchWriteCommand, DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand,
    QueryCommand, UpdateCommand,
  } from '@aws-sdk/lib-dynamodb';
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const commands = {
    BatchGetCommand, BatchWriteCommand, DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand,
  };
  export const handler = ({ command, input }) => client.send(new commands[command](input));
`;

/** What every function finds in its environment: enough for its wiring to run. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  TABLE_NAME: 'bench',
  EVENT_BUS_NAME: 'bench',
  ...Object.fromEntries(
    QUEUES.map(({ name }) => [queueVariable(name), `http://127.0.0.1:9/${name}`]),
  ),
  MAIL_FROM: 'bench@grantbridge.example',
  MAIL_CONFIGURATION_SET: 'bench',
  PUBLIC_URL: 'http://127.0.0.1:9',
  PARTNER_DATA: PARTNER_DATA.from,
};

/**
 * Builds every function and the bare client, and loads each in fresh processes. Rounds are interleaved, so
 * that a busy moment of the machine falls on all alike.
 */
export const benchBundles = async (
  specs: readonly Bundled[] = FUNCTIONS,
  rounds = 15,
): Promise<BundleBench> => {
  const folder = await mkdtemp(join(tmpdir(), 'grantbridge-bundles-'));
  try {
    const files = await buildAll(specs, folder);
    const times = await loadTimes(files, rounds);
    const bareMs = median(times.get('bare') ?? []);
    const row = async ([name, file]: [string, string]): Promise<BundleRow> => {
      const loadMs = median(times.get(name) ?? []);
      return { name, kb: (await stat(file)).size / 1024, loadMs, ratioToBare: loadMs / bareMs };
    };
    const [bare, bareOurWay, ...rows] = await Promise.all([...files].map(row));
    if (!bare || !bareOurWay) throw new Error('nothing was built');
    const over = rows.filter(isOverBudget).map(({ name }) => name);
    return { bare, bareOurWay, rows, budget: BUNDLE_BUDGET, over };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The bench as a table for people. */
export const bundleLines = ({ bare, bareOurWay, rows, budget, over }: BundleBench): string[] => [
  ...[bare, bareOurWay, ...rows].map(
    ({ name, kb, loadMs, ratioToBare }) =>
      `${name.padEnd(20)} ${kb.toFixed(0).padStart(4)} KB  ${loadMs.toFixed(0).padStart(4)} ms  ${ratioToBare.toFixed(2)}x`,
  ),
  `budget: ${budget.kb} KB, ${budget.ratioToBare}x the bare client; over it: ${over.join(', ') || 'none'}`,
];

const isOverBudget = ({ kb, ratioToBare }: BundleRow): boolean =>
  kb > BUNDLE_BUDGET.kb || ratioToBare > BUNDLE_BUDGET.ratioToBare;

/** Bundle files by name, the two bare ones first. */
const buildAll = async (
  specs: readonly Bundled[],
  folder: string,
): Promise<Map<string, string>> => {
  const plain = join(folder, 'plain.js');
  const ourWay = join(folder, 'our-way.js');
  const stdin = { contents: BARE_ENTRY, resolveDir: import.meta.dirname };
  await build({ ...BUNDLE_FORMAT, stdin, outfile: plain });
  await build({ ...BUNDLE_SETTINGS, stdin, outfile: ourWay });
  const functions = join(folder, 'built');
  await buildFunctions(specs, functions);
  return new Map([
    ['bare', plain],
    ['bare our way', ourWay],
    ...specs.map(({ name }) => [name, join(functions, 'functions', name, 'index.js')] as const),
  ]);
};

const loadTimes = async (
  files: ReadonlyMap<string, string>,
  rounds: number,
): Promise<Map<string, number[]>> => {
  const times = new Map<string, number[]>([...files.keys()].map((name) => [name, []]));
  // The first round only fills the file cache.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, file] of files) {
      const took = await loadOnce(file);
      if (round > 0) times.get(name)?.push(took);
    }
  }
  return times;
};

const loadOnce = async (file: string): Promise<number> => {
  const script =
    'const t = performance.now(); require(process.argv[1]); console.log(performance.now() - t); process.exit(0);';
  const { stdout } = await run(process.execPath, ['-e', script, file], {
    env: { PATH: process.env.PATH, ...ENVIRONMENT },
  });
  const took = Number(stdout.trim().split('\n').at(-1));
  if (!(took > 0)) throw new Error(`no load time of ${file}: '${stdout}'`);
  return took;
};
