import { FUNCTIONS } from '../manifest.ts';
import { runCycle } from './cycle.ts';
import { cycleDeps } from './cycle-deps.ts';
import { prepareDataFolder, usingPart } from './data-folder.ts';
import { readEdgeSettings } from './edge-settings.ts';
import type { Ending } from './ending.ts';
import { openFeeds } from './feeds.ts';
import { type PublicPort, takePort } from './http.ts';
import { lockFolder } from './lock.ts';
import { DEFAULT_PORT, type Options } from './options.ts';
import type { Progress } from './progress.ts';
import { openPublicPort } from './public-port.ts';
import { StartRefused, systemReason } from './refusal.ts';
import { schedulesOf, startSchedules } from './schedules.ts';
import { openService, type Service } from './service.ts';
import { chooseClock, keepClock, readLastUsed, tellClock } from './service-clock.ts';
import type { CycleSummary } from './summary.ts';
import { fact, summaryText } from './summary-text.ts';
import { tellFault } from './tell-fault.ts';

/** With the names of the sources that `GENERIC_SOURCES` adds. */
export type StartOptions = Options & { added: readonly string[] };

/**
 * Brings the service up, runs one weekly cycle and tells of it. Resolves to the exit code, or to undefined
 * when the service is to stay up. Everything that must be let go of is left to `ending`.
 */
export const runLocally = async (
  options: StartOptions,
  ending: Ending,
  tell: Progress,
): Promise<number | undefined> => {
  const settings = readEdgeSettings(process.env);
  const { dataDir, port } = await claimMachine(options, ending);
  const service = await bringUp(options, { dataDir, port }, ending, tell);
  let latest: CycleSummary | undefined;
  if (port) await openPublicPort(port, { service, dataDir, settings, latest: () => latest });
  const report = await runCycle(
    cycleDeps(service, ending.signal, tell, options.added),
    options.sources,
  );
  latest = report.summary;
  tell(summaryText(report));
  if (options.json) process.stdout.write(`${JSON.stringify(report.summary)}\n`);
  if (options.once) return report.bugs > 0 ? 1 : 0;
  stayUp(service, ending);
  const address = addressOf(port);
  tell(`\n${fact('Inbox', `${address}/inbox`)}\n${fact('API', `${address}/calls`)}`);
  tell('Ctrl-C stops the service.');
  return undefined;
};

type ClaimedMachine = { dataDir: string; port: PublicPort | undefined };

/** Where the service answers, or would answer if it stayed up. */
const addressOf = (port: PublicPort | undefined): string =>
  `http://127.0.0.1:${port?.port ?? DEFAULT_PORT}`;

/** Folder, lock and port first: what cannot be had must be known before any work is done. */
const claimMachine = async (options: Options, ending: Ending): Promise<ClaimedMachine> => {
  const dataDir = prepareDataFolder(options.data);
  const port = await claimPort(options);
  const lock = await usingPart('service.lock', () => lockFolder(dataDir));
  // However the process ends, save for kill -9.
  process.on('exit', lock.release);
  if (port) ending.add(port.stop);
  return { dataDir, port };
};

/** A run that only prints its summary needs no port, unless it was given one. */
const claimPort = async ({ once, port }: Options): Promise<PublicPort | undefined> => {
  if (once && port === undefined) return undefined;
  const wanted = port ?? DEFAULT_PORT;
  try {
    return await takePort(wanted);
  } catch (cause) {
    throw new StartRefused(`cannot use port ${wanted}: ${systemReason(cause)}`);
  }
};

const bringUp = async (
  options: StartOptions,
  { dataDir, port }: ClaimedMachine,
  ending: Ending,
  tell: Progress,
): Promise<Service> => {
  const feeds = await openFeeds(options.sources, options.feeds, process.env, options.added);
  ending.add(feeds.stop);
  const machine = new Date();
  const lastUsed = await usingPart('clock.json', () => readLastUsed(dataDir));
  const clock = chooseClock({ asked: options.now, recorded: feeds.recordedAt, machine, lastUsed });
  tell(`GrantBridge on this machine, data in ${options.data}; ${feeds.origins.join(', ')}`);
  tell(tellClock(clock));
  const service = await openService({
    dataDir,
    clockOffsetMs: clock.now.getTime() - machine.getTime(),
    sourceUrls: feeds.sourceUrls,
    publicUrl: addressOf(port),
    onFault: tellFault,
  });
  ending.add(service.stop);
  // Only now: a start that failed must not have moved the folder's time.
  const kept = await usingPart('clock.json', () => keepClock(dataDir, service.now, tellFault));
  ending.add(kept.stop);
  return service;
};

const stayUp = (service: Service, ending: Ending): void => {
  const { background } = service.work;
  const schedules = startSchedules(schedulesOf(FUNCTIONS), background, service.now);
  ending.add(schedules.stop);
};
