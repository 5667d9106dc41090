import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Instant } from '../../shared/domain/time.ts';
import { writeDurably } from './durable-file.ts';

/** What a start knows of the time. */
export type ClockInputs = {
  /** What `--now` says. */
  asked: Date | undefined;
  /** When the feeds were recorded; absent as soon as one source is live. */
  recorded: Date | undefined;
  machine: Date;
  /** The service's time when the data folder was last used. */
  lastUsed: Date | undefined;
};

export type ClockChoice = {
  now: Date;
  because: 'asked' | 'recording' | 'data-folder' | 'machine';
  /** The folder has seen a later time: leases and schedules of then lie ahead. */
  runsBack: boolean;
};

/**
 * The service's time at start. Recorded feeds bring the moment of their recording, so that a recorded week
 * is always alive; a folder that has seen a later time goes on from there. What was asked for wins, and live
 * feeds go by the machine.
 */
export const chooseClock = ({ asked, recorded, machine, lastUsed }: ClockInputs): ClockChoice => {
  const runsBack = (now: Date): boolean => lastUsed !== undefined && lastUsed > now;
  if (asked) return { now: asked, because: 'asked', runsBack: runsBack(asked) };
  if (!recorded) return { now: machine, because: 'machine', runsBack: runsBack(machine) };
  if (lastUsed && lastUsed > recorded) {
    return { now: lastUsed, because: 'data-folder', runsBack: false };
  }
  return { now: recorded, because: 'recording', runsBack: false };
};

const ClockFile = z.object({ at: Instant });

const pathIn = (dataDir: string): string => join(dataDir, 'clock.json');

/** The service's time when the folder was last used; undefined for a fresh one. */
export const readLastUsed = (dataDir: string): Date | undefined => {
  try {
    return new Date(ClockFile.parse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8'))).at);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
};

/** Notes the service's time in the folder. */
export const saveLastUsed = (dataDir: string, now: Date): Promise<void> =>
  writeDurably(pathIn(dataDir), JSON.stringify({ at: now.toISOString() }));

/** What to tell of the choice; a clock that is not the one expected must not go unsaid. */
export const tellClock = ({ now, because, runsBack }: ClockChoice): string => {
  const why = {
    asked: 'as asked for',
    recording: 'the moment of the recording',
    'data-folder': 'where the data folder left off; --now sets another time',
    machine: 'this machine’s clock',
  }[because];
  const back = runsBack ? '; earlier than when the data folder was last used' : '';
  return `The service's clock begins at ${now.toISOString()} (${why}${back})`;
};

/** Often enough that a killed service goes on with little of its time lost. */
const SAVE_EVERY_MS = 5_000;

/** Notes the service's time in the folder, from now until stopped. */
export const keepClock = async (
  dataDir: string,
  now: () => Date,
  onFault: (cause: unknown) => void,
): Promise<{ stop: () => Promise<void> }> => {
  let saving = saveLastUsed(dataDir, now());
  await saving;
  const save = (): Promise<void> => {
    saving = saving.then(() => saveLastUsed(dataDir, now())).catch(onFault);
    return saving;
  };
  const timer = setInterval(save, SAVE_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return save();
    },
  };
};
