import { buildStage } from './build-stage.ts';
import { matchStage } from './match-stage.ts';
import { peerStage } from './peer-stage.ts';

/** One stage of the bench in a process of its own, so that no stage's memory or compiled code counts for another. */
const [stage, folder = '', profiles = '0', calls = '0', queries = ''] = process.argv.slice(2);
const asked: number[] = String(queries)
  .split(',')
  .filter(Boolean)
  .map((each) => Number(each));

const run = (): Promise<unknown> => {
  if (stage === 'build') return buildStage(folder, Number(calls));
  if (stage === 'match') return matchStage(folder, Number(profiles), asked);
  if (stage === 'peers') return peerStage(folder, Number(profiles), asked);
  throw new Error(`no stage ${stage}`);
};

process.stdout.write(JSON.stringify(await run()));
