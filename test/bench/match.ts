import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);

const PROFILES = 98_000;
const CALLS = 5000;
/** Queries on which the engines are compared; the slowest takes a good tenth of a second for one. */
const QUERIES = 100;

const STAGE = join(import.meta.dirname, 'match/stage.ts');

const Peer = z.object({ us: z.number(), tops: z.array(z.array(z.number())) });
const BuildFigures = z.object({ indexBuildMs: z.number(), indexBytes: z.number() });
const MatchFigures = z.object({
  profiles: z.number(),
  calls: z.number(),
  usPerProfile: z.number(),
  seconds: z.number(),
  peakMiB: z.number(),
  indexLoadMs: z.number(),
  floorUs: z.number(),
  lexicalUs: z.number(),
  tops: z.array(z.array(z.number())),
});
const PeerFigures = z.object({ sqlite: Peer, minisearch: Peer, orama: Peer });

type Compared = { usPerProfile: number; ratio: number };

export type MatchBench = {
  profiles: number;
  calls: number;
  usPerProfile: number;
  seconds: number;
  /** Of the process that matches. */
  peakMiB: number;
  indexBuildMs: number;
  indexLoadMs: number;
  /** All chunks, compressed. */
  indexBytes: number;
  /** For the engines the lexical task, their time against ours; for the floor our whole match against it. */
  peers: Record<'sqlite' | 'minisearch' | 'orama' | 'floor', Compared>;
};

/** All of Europe against all calls, one stage a process: build the index, match, let the other engines search. */
export const benchMatch = async (): Promise<MatchBench> => {
  const folder = await mkdtemp(join(tmpdir(), 'grantbridge-match-'));
  const queries = Array.from({ length: QUERIES }, (_, n) => Math.floor((n * PROFILES) / QUERIES));
  const stage = async <S extends z.ZodType>(schema: S, name: string): Promise<z.output<S>> => {
    const options = [STAGE, name, folder, String(PROFILES), String(CALLS), queries.join()];
    const { stdout } = await run(process.execPath, options, { maxBuffer: 64 * 1024 * 1024 });
    return schema.parse(JSON.parse(stdout));
  };
  try {
    const build = await stage(BuildFigures, 'build');
    const match = await stage(MatchFigures, 'match');
    const peers = await stage(PeerFigures, 'peers');
    return figures(build, match, peers);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const figures = (
  build: z.output<typeof BuildFigures>,
  { floorUs, lexicalUs, tops, ...match }: z.output<typeof MatchFigures>,
  peers: z.output<typeof PeerFigures>,
): MatchBench => {
  const against = (name: keyof typeof peers): Compared => {
    const { us, tops: its } = peers[name];
    mustBeTheSameTask(name, tops, its);
    return { usPerProfile: us, ratio: us / lexicalUs };
  };
  return {
    ...match,
    ...build,
    peers: {
      sqlite: against('sqlite'),
      minisearch: against('minisearch'),
      orama: against('orama'),
      // On the same task as the others: the best 20 by words alone.
      floor: { usPerProfile: floorUs, ratio: lexicalUs / floorUs },
    },
  };
};

/**
 * Engines weigh words and lengths otherwise (Orama above all prefers short texts), so that their best 20 differ. Of
 * 5,000 calls they would share one in 250 by chance: with less than ten times that they did not have the same task.
 */
const LEAST_AGREEMENT = 10 / 250;

const mustBeTheSameTask = (name: string, ours: number[][], its: number[][]): void => {
  const found = ours.flat().length;
  const shared = ours.reduce((sum, top, query) => {
    const theirs = new Set(its[query]);
    return sum + top.filter((call) => theirs.has(call)).length;
  }, 0);
  if (shared < found * LEAST_AGREEMENT) {
    throw new Error(`${name} found ${shared} of the ${found} calls that we found`);
  }
};

const peerLine = (name: string, { usPerProfile, ratio }: Compared): string =>
  `${name}, the best 20 by words alone: ${usPerProfile.toFixed(0)} µs a query, ${ratio.toFixed(0)} times ours`;

export const matchLines = ({ peers, ...bench }: MatchBench): string[] => [
  `${bench.profiles} profiles × ${bench.calls} calls, the best 20 with reasons, on one thread: ${bench.seconds.toFixed(1)} s, ${bench.usPerProfile.toFixed(0)} µs a profile, ${bench.peakMiB.toFixed(0)} MiB at the peak`,
  `index: built in ${bench.indexBuildMs.toFixed(0)} ms with texts and themes, loaded in ${bench.indexLoadMs.toFixed(0)} ms, ${(bench.indexBytes / 1e6).toFixed(1)} MB in chunks`,
  peerLine('SQLite FTS5', peers.sqlite),
  peerLine('MiniSearch', peers.minisearch),
  peerLine('Orama', peers.orama),
  `the floor, going through the same postings: ${peers.floor.usPerProfile.toFixed(0)} µs; the best 20 by words alone take us ${peers.floor.ratio.toFixed(1)} times that`,
];
