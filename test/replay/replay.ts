import * as z from 'zod';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import type { CallVersion } from '../../shared/domain/call-change.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, startFeedServer } from '../support/feed-server.ts';
import { instantOf, type Life, livesOver } from './lives.ts';
import { snapshotOf } from './snapshot.ts';

/** What a week's run of the source brought, as the summary of the service has it. */
export const WeeklyRun = z.object({
  seen: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
});
type WeeklyRun = z.infer<typeof WeeklyRun>;

/** A service that can be made to live through a week, and looked into between. */
export type ReplayedService = {
  oneWeek: (origin: string, now: Date) => Promise<WeeklyRun>;
  lookInto: <T>(look: (calls: CallRepository) => Promise<T>) => Promise<T>;
};

/** One week as the service told of it, and what it knew afterwards. */
export type Week = { week: number; run: WeeklyRun; known: CallRecord[] };

export type Replay = { lives: Life[]; weeks: Week[]; histories: Map<string, CallVersion[]> };

const EVER = toInstant(new Date(0));

/** Lets a service read the portal once a week from a server that gives the snapshot of that week. */
export const replay = async (
  count: number,
  { oneWeek, lookInto }: ReplayedService,
): Promise<Replay> => {
  const lives = livesOver(count);
  const weeks: Week[] = [];
  let week = 0;
  const server = await startFeedServer(({ query }) => {
    const rows = snapshotOf(lives, week);
    const [page, size] = [Number(query.get('pageNumber')), Number(query.get('pageSize'))];
    const results = rows.slice((page - 1) * size, page * size);
    return json({ totalResults: rows.length, results });
  });
  try {
    for (; week < count; week += 1) {
      const run = await oneWeek(server.origin, instantOf(week));
      weeks.push({ week, run, known: await lookInto((calls) => calls.allClosingAfter(EVER)) });
    }
    return { lives, weeks, histories: await lookInto(historiesOf) };
  } finally {
    await server.stop();
  }
};

const historiesOf = async (calls: CallRepository): Promise<Map<string, CallVersion[]>> => {
  const histories = new Map<string, CallVersion[]>();
  for (const { id, sourceId } of await calls.allClosingAfter(EVER)) {
    histories.set(sourceId, await calls.versions(id));
  }
  return histories;
};
