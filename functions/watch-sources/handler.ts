import { SourceWentQuiet } from '../../events/calls.ts';
import { eventOf } from '../../events/envelope.ts';
import type { ReferenceWrites } from '../../shared/db/reference-writes.ts';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { type Cadence, healthOf } from '../../shared/domain/source-health.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';
import { tellOwedWrites } from '../../shared/queue/tell-writes.ts';

export type Deps = {
  sources: readonly Cadence[];
  runs: Pick<SourceRunRepository, 'latestComplete'>;
  /** Of programmes and calls, by administrators. */
  writes: Pick<ReferenceWrites, 'owed' | 'settle'>;
  publish: Publisher;
  log: Logger;
  now: () => Date;
};

/**
 * Tells, each time it looks, of every source that has gone quiet: silence is not to be mistaken for no news. And what
 * administrators wrote of calls and programmes and nobody was told, because whoever wrote it died.
 */
export const watchSources = (deps: Deps) => async (): Promise<void> => {
  await tellOwedWrites(deps);
  for (const source of deps.sources) {
    const lastGood = await deps.runs.latestComplete(source.id);
    const health = healthOf(source, lastGood?.startedAt, deps.now());
    deps.log.info('source.health', { source: source.id, state: health.state });
    if (health.state === 'quiet') await deps.publish([eventOf(SourceWentQuiet, health)]);
  }
};
