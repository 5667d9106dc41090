import { ensureTable } from '../../shared/db/create-table.ts';
import { openTable, type Table } from '../../shared/db/table.ts';
import { FUNCTIONS, QUEUES } from '../manifest.ts';
import { usingPart } from './data-folder.ts';
import { type DeadLetters, openDeadLetters } from './dead-letters.ts';
import { startDynamo } from './dynamodb.ts';
import { eventBridgeEdge } from './edges/eventbridge.ts';
import type { Faults } from './edges/faults.ts';
import { startEdges } from './edges/server.ts';
import { sesEdge } from './edges/ses.ts';
import { sqsEdge } from './edges/sqs.ts';
import { prepareFunctionLog } from './function-log.ts';
import { type Functions, loadEntry, openFunctions } from './invoke.ts';
import { keepLinkSecret, LINK_SECRET_FILE } from './link-secret.ts';
import { type MailCatcher, openMailCatcher } from './mail/catcher.ts';
import { type MailStore, openMailStore } from './mail/store.ts';
import { CONFIGURATION_SET, EVENT_BUS, TABLE } from './names.ts';
import { DEFAULT_PORT } from './options.ts';
import { StartRefused, systemReason } from './refusal.ts';
import { applyEnvironment, functionEnvironment } from './settings.ts';
import { openWork, type Work } from './work.ts';

export type ServiceDeps = {
  dataDir: string;
  clockOffsetMs: number;
  /** Addresses of recorded feeds, by the name of the setting. */
  sourceUrls: Readonly<Record<string, string>>;
  /** Where the public port answers. */
  publicUrl?: string;
  onFault: (cause: unknown) => void;
  /** Faults of the AWS edges to act out; none unless given. */
  faults?: Faults;
};

/** The service on this machine, without its public port and its schedules. */
export type Service = {
  functions: Functions;
  work: Work;
  store: MailStore;
  catcher: MailCatcher;
  deadLetters: DeadLetters;
  /** The bodies of the digest batches that were queued. */
  planned: readonly string[];
  table: Table;
  now: () => Date;
  stop: () => Promise<void>;
};

/** How long invocations under way may take to end when the service stops. */
const SETTLE_MS = 10_000;

const DAY_MS = 86_400_000;

/** Brings up the database, the AWS edges and the functions, in the order they need each other. */
export const openService = async (deps: ServiceDeps): Promise<Service> => {
  const { dataDir, clockOffsetMs, onFault } = deps;
  const now = () => new Date(Date.now() + clockOffsetMs);
  const dynamo = await startDynamo({ dataDir });
  const deadLetters = openDeadLetters(dataDir, now);
  const functions = openFunctions(FUNCTIONS, loadEntry);
  const work = openWork({ specs: FUNCTIONS, queueSpecs: QUEUES, functions, deadLetters, onFault });
  const { store, catcher } = await openMail(dataDir, work, now);
  const planned: string[] = [];
  const edges = await openEdges(deps, { work, store, catcher, planned, now });
  applyEnvironment(
    functionEnvironment(process.env, {
      edgesUrl: edges.url,
      dynamodbUrl: dynamo.endpoint,
      logFile: await usingPart('logs', () => prepareFunctionLog(dataDir)),
      clockOffsetMs,
      queues: QUEUES.map(({ name }) => name),
      sourceUrls: deps.sourceUrls,
      publicUrl: deps.publicUrl ?? `http://127.0.0.1:${DEFAULT_PORT}`,
      linkSecret: await usingPart(LINK_SECRET_FILE, () => keepLinkSecret(dataDir)),
    }),
  );
  const table = openTable({ name: TABLE });
  await openDatabase(table, dynamo.endpoint);
  await functions.loadAll();
  const stop = async (): Promise<void> => {
    work.close();
    await functions.settle(SETTLE_MS);
    await edges.stop();
    table.documents.destroy();
    await dynamo.stop();
  };
  return { functions, work, store, catcher, deadLetters, planned, table, now, stop };
};

/** One that `DYNAMODB_ENDPOINT` names may not be there. */
const openDatabase = async (table: Table, endpoint: string): Promise<void> => {
  try {
    await ensureTable(table);
  } catch (cause) {
    throw new StartRefused(`the database at ${endpoint} cannot be used: ${systemReason(cause)}`);
  }
};

const openMail = async (dataDir: string, work: Work, now: () => Date) => {
  const store = await usingPart('mail', () => openMailStore(dataDir));
  const reports = work.queues.get('mail-events');
  const report = (body: string, onHandled: () => Promise<void>) => {
    reports?.send(body, onHandled);
  };
  return { store, catcher: openMailCatcher({ store, report, now }) };
};

type EdgeParts = Pick<Service, 'work' | 'store' | 'catcher' | 'now'> & { planned: string[] };

const openEdges = (
  { onFault, faults }: ServiceDeps,
  { work, store, catcher, planned, now }: EdgeParts,
) => {
  const queues = new Map(work.queues);
  const digests = work.queues.get('digests');
  const noted = (body: string): string => {
    planned.push(body);
    return digests?.send(body) ?? '';
  };
  if (digests) queues.set('digests', { ...digests, send: noted });
  const sentLastDay = (): number => {
    const dayAgo = new Date(now().getTime() - DAY_MS).toISOString();
    return store.list().filter(({ receivedAt }) => receivedAt > dayAgo).length;
  };
  return startEdges(
    {
      ses: sesEdge({
        configurationSets: [CONFIGURATION_SET],
        accept: catcher.accept,
        sentLastDay,
      }),
      sqs: sqsEdge({ queues }),
      events: eventBridgeEdge({ busName: EVENT_BUS, bus: work.bus, now }),
    },
    onFault,
    faults,
  );
};
