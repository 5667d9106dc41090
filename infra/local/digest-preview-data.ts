import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { ensureTable } from '../../shared/db/create-table.ts';
import { openTable, type Table } from '../../shared/db/table.ts';
import { FUNCTIONS } from '../manifest.ts';
import { collectSchedules } from './collect-sources.ts';
import { collectAndIndex } from './cycle.ts';
import { cycleDeps } from './cycle-deps.ts';
import { usingPart } from './data-folder.ts';
import { startDynamo } from './dynamodb.ts';
import type { Ending } from './ending.ts';
import { openFeeds } from './feeds.ts';
import { type Lock, lockFolder } from './lock.ts';
import { TABLE } from './names.ts';
import type { Progress } from './progress.ts';
import { RECORDED_AT } from './recorded-feeds.ts';
import { StartRefused, systemReason } from './refusal.ts';
import { schedulesOf } from './schedules.ts';
import { openService } from './service.ts';
import { chooseClock, readLastUsed, tellClock } from './service-clock.ts';
import { applyEnvironment, functionEnvironment } from './settings.ts';
import { tellFault } from './tell-fault.ts';

/** The data that a preview is made from, and its time. */
export type PreviewData = { table: Table; now: Date };

type Asked = { municipality: string; data: string; now?: Date };

/**
 * Opens a copy of the service's data, so that not a byte of the folder changes; or, where there is none, the recorded
 * feeds of `sources`, read and indexed in a temporary folder. A database that `DYNAMODB_ENDPOINT` names is only read.
 * Everything that must be let go of is left to `ending`. Throws StartRefused when a service runs on the folder.
 */
export const openPreviewData = async (
  asked: Asked,
  ending: Ending,
  tell: Progress,
  sources: readonly string[] = [...collectSchedules(schedulesOf(FUNCTIONS)).keys()],
): Promise<PreviewData> => {
  const dataDir = resolve(asked.data);
  const temporary = mkdtempSync(join(tmpdir(), 'grantbridge-digest-'));
  ending.add(() => rmSync(temporary, { recursive: true, force: true }));
  if (process.env.DYNAMODB_ENDPOINT) return openGiven(asked, temporary, ending, tell);
  if (databasesIn(dataDir).length === 0) {
    tell(`No data in ${asked.data}: reading the recorded feeds into a temporary folder`);
    return openRecorded(asked, { dataDir: temporary, sources }, ending, tell);
  }
  await copyData(dataDir, temporary, asked.municipality);
  const lastUsed = await usingPart('clock.json', () => readLastUsed(dataDir));
  return openCopy(temporary, clockOf(asked, lastUsed, tell), ending);
};

/** Files and folders in which a database of the service lies, by either engine. */
const databasesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => /^(dynamodb\.sqlite|dynalite$)/.test(name))
    : [];

const copyData = async (from: string, to: string, municipality: string): Promise<void> => {
  const lock = await usingPart('service.lock', () => lockUnlessInUse(from, municipality));
  try {
    for (const name of databasesIn(from)) {
      await usingPart(name, () => cpSync(join(from, name), join(to, name), { recursive: true }));
    }
  } finally {
    lock.release();
  }
};

const lockUnlessInUse = (folder: string, municipality: string): Lock => {
  try {
    return lockFolder(folder);
  } catch (cause) {
    if (!(cause instanceof StartRefused)) throw cause;
    const ask = `stop it, or ask it for /municipalities/${municipality}/digest-preview`;
    throw new StartRefused(`${cause.message}; ${ask}`);
  }
};

/** As `npm start` would go on. */
const clockOf = ({ now: asked }: Asked, lastUsed: Date | undefined, tell: Progress): Date => {
  const recorded = new Date(RECORDED_AT);
  const clock = chooseClock({ asked, recorded, machine: new Date(), lastUsed });
  tell(tellClock({ ...clock, runsBack: false }));
  return clock.now;
};

const openCopy = async (dataDir: string, now: Date, ending: Ending): Promise<PreviewData> => {
  const dynamo = await startDynamo({ dataDir });
  ending.add(dynamo.stop);
  const table = tableAt(dynamo.endpoint, dataDir, ending);
  await ensureTable(table);
  return { table, now };
};

const openGiven = async (
  asked: Asked,
  temporary: string,
  ending: Ending,
  tell: Progress,
): Promise<PreviewData> => {
  const { endpoint } = await startDynamo();
  const table = tableAt(endpoint, temporary, ending);
  try {
    await table.documents.send(new DescribeTableCommand({ TableName: table.name }));
  } catch (cause) {
    throw new StartRefused(`the database at ${endpoint} has no data: ${systemReason(cause)}`);
  }
  return { table, now: clockOf(asked, undefined, tell) };
};

const tableAt = (endpoint: string, dataDir: string, ending: Ending): Table => {
  useMachine(endpoint, dataDir);
  const table = openTable({ name: TABLE });
  ending.add(() => table.documents.destroy());
  return table;
};

/** Nothing listens at the edges: no mail, no queue and no bus can be reached. */
const useMachine = (dynamodbUrl: string, dataDir: string): void =>
  applyEnvironment(
    functionEnvironment(process.env, {
      ...{ edgesUrl: 'http://127.0.0.1:9', dynamodbUrl, logFile: join(dataDir, 'log') },
      ...{ clockOffsetMs: 0, queues: [], sourceUrls: {} },
      // A preview has no links that act.
      ...{ publicUrl: 'http://127.0.0.1:9', linkSecret: '' },
    }),
  );

const openRecorded = async (
  asked: Asked,
  { dataDir, sources }: { dataDir: string; sources: readonly string[] },
  ending: Ending,
  tell: Progress,
): Promise<PreviewData> => {
  const feeds = await openFeeds(sources, 'recorded', {});
  ending.add(feeds.stop);
  const now = clockOf(asked, undefined, tell);
  const service = await openService({
    dataDir,
    clockOffsetMs: now.getTime() - Date.now(),
    sourceUrls: feeds.sourceUrls,
    onFault: tellFault,
  });
  ending.add(service.stop);
  const collected = await collectAndIndex(cycleDeps(service, ending.signal, tell), sources);
  const broken = collected.find(({ bug }) => bug)?.summary.error;
  if (broken !== undefined) throw new StartRefused(`the recorded feeds cannot be read: ${broken}`);
  return { table: service.table, now };
};
