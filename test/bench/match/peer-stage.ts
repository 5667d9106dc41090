import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { analyse } from '../../../shared/matching/text/analyse.ts';
import { PEER_CALLS } from './build-stage.ts';
import { miniSearch, orama, type Peer, sqlite } from './peers.ts';
import { benchReaders } from './readers.ts';

/** One engine: the time of a query, and what it found for each. */
export type PeerFigures = { us: number; tops: number[][] };

const PeerCalls = z.array(z.object({ id: z.number(), title: z.string(), body: z.string() }));

/** The first queries are not measured: an engine's code is compiled in them. */
const WARM_UP = 5;

/** The lexical task by the other engines, on the same terms of the same texts. */
export const peerStage = async (
  folder: string,
  profiles: number,
  queries: readonly number[],
): Promise<Record<'sqlite' | 'minisearch' | 'orama', PeerFigures>> => {
  const calls = PeerCalls.parse(JSON.parse(await readFile(join(folder, PEER_CALLS), 'utf8')));
  const { reader } = benchReaders(profiles);
  const asked = queries.map((n) => {
    const { needs } = reader(n);
    return [...new Set(analyse(needs?.text ?? '', needs?.language ?? 'en'))].join(' ');
  });
  return {
    sqlite: await measured(sqlite(calls), asked),
    minisearch: await measured(miniSearch(calls), asked),
    orama: await measured(await orama(calls), asked),
  };
};

const measured = async (peer: Peer, asked: readonly string[]): Promise<PeerFigures> => {
  for (const terms of asked.slice(0, WARM_UP)) await peer(terms);
  const tops: number[][] = [];
  const start = performance.now();
  for (const terms of asked) tops.push(await peer(terms));
  return { us: ((performance.now() - start) * 1000) / asked.length, tops };
};
