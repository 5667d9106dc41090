import { FUNCTIONS } from '../manifest.ts';
import { addedSourcesIn, withAddedSources } from './added-sources.ts';
import { collectSchedules } from './collect-sources.ts';
import { onStopSignals, openEnding } from './ending.ts';
import { readOptions } from './options.ts';
import { orRefuse } from './or-refuse.ts';
import { openProgress } from './progress.ts';
import { StartRefused } from './refusal.ts';
import { runLocally } from './run-locally.ts';
import { schedulesOf } from './schedules.ts';
import { usage } from './usage.ts';

/** `npm start`: reads the command line, runs the service, and ends the process with its exit code. */
export const main = (args: readonly string[]): Promise<void> => orRefuse(() => start(args));

/** The longest that an orderly end may take. */
const END_LIMIT_MS = 20_000;

const start = async (args: readonly string[]): Promise<void> => {
  const added = addedSourcesIn(process.env);
  const schedules = withAddedSources(schedulesOf(FUNCTIONS), added);
  const sources = [...collectSchedules(schedules).keys()];
  const options = readOptions(args, sources);
  if (!options.ok) throw new StartRefused(`${options.error.message} (see --help)`);
  if (options.value.help) {
    process.stdout.write(usage(sources, added));
    return;
  }
  const progress = openProgress(options.value.json ? process.stderr : process.stdout);
  const ending = openEnding();
  onStopSignals(
    () => {
      progress.tell('Stopping …');
      progress.mute();
      setTimeout(() => process.exit(0), END_LIMIT_MS);
      ending.run().then(() => process.exit(0));
    },
    () => process.exit(130),
  );
  try {
    const code = await runLocally({ ...options.value, added }, ending, progress.tell);
    if (code !== undefined) await ending.run().then(() => process.exit(code));
  } catch (cause) {
    // What the stopping service breaks off is no failure; the process is about to end.
    if (!ending.signal.aborted) throw cause;
  }
};
