import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { mapBounded } from '../../shared/db/bounded.ts';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { type Cadence, isDue } from '../../shared/domain/source-health.ts';
import type { SourceRun } from '../../shared/domain/source-run.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Collect } from './marked-run.ts';

export type Deps = {
  added: readonly Cadence[];
  runs: Pick<SourceRunRepository, 'latestComplete'>;
  collect: Collect;
  log: Logger;
  now: () => Date;
};

/** All sources that administrators added, as the schedule names them; it knows none by name. */
const GroupRequest = z.object({ group: z.literal('added') });

/** Sources read at once. They have hosts of their own, and one that is slow must not hold the others. */
const AT_ONCE = 4;

/** A function of ours failed at some of the sources; those that are named were not read. */
export class SomeSourcesFailedError extends Error {
  override readonly name = 'SomeSourcesFailedError';
}

/**
 * Reads the sources that are due, each on its own: one that fails harms no other. What failed by a fault of ours is
 * thrown at the end, so that it is noticed and tried again; the others are not due any more then.
 */
export const collectAdded =
  (deps: Deps) =>
  async (event: unknown, context?: Context): Promise<SourceRun | SourceRun[] | undefined> => {
    if (!GroupRequest.safeParse(event).success) return deps.collect(event, context);
    const failed: string[] = [];
    const runs = await mapBounded(deps.added, AT_ONCE, async (source) => {
      try {
        const lastGood = await deps.runs.latestComplete(source.id);
        if (!isDue(source, lastGood?.startedAt, deps.now())) return [];
        return (await deps.collect({ source: source.id })) ?? [];
      } catch (cause) {
        deps.log.error('collect.added-source-failed', { source: source.id }, cause);
        failed.push(source.id);
        return [];
      }
    });
    if (failed.length > 0) throw new SomeSourcesFailedError(failed.join(', '));
    return runs.flat();
  };
