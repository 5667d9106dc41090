import { SourceWentQuiet } from '../../events/calls.ts';
import { eventOf } from '../../events/envelope.ts';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { type Cadence, healthOf } from '../../shared/domain/source-health.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';

export type Deps = {
  sources: readonly Cadence[];
  runs: Pick<SourceRunRepository, 'latestComplete'>;
  publish: Publisher;
  log: Logger;
  now: () => Date;
};

/** Tells, each time it looks, of every source that has gone quiet: silence is not to be mistaken for no news. */
export const watchSources = (deps: Deps) => async (): Promise<void> => {
  for (const source of deps.sources) {
    const lastGood = await deps.runs.latestComplete(source.id);
    const health = healthOf(source, lastGood?.startedAt, deps.now());
    deps.log.info('source.health', { source: source.id, state: health.state });
    if (health.state === 'quiet') await deps.publish([eventOf(SourceWentQuiet, health)]);
  }
};
