import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { type Cadence, healthOf } from '../../shared/domain/source-health.ts';
import { api, json } from '../../shared/http/api.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ListSourcesRequest } from './request.ts';

export type Deps = {
  sources: readonly Cadence[];
  runs: Pick<SourceRunRepository, 'latest' | 'latestComplete'>;
  log: Logger;
  now: () => Date;
};

/** Every source: whether it is alive, and how its last run went. */
export const listSources = (deps: Deps) =>
  api(deps.log, ListSourcesRequest, async () => {
    const items = await Promise.all(deps.sources.map((source) => describe(deps, source)));
    return json(200, { items });
  });

const describe = async ({ runs, now }: Deps, source: Cadence) => {
  const [last] = await runs.latest(source.id, 1);
  // Mostly the last run is the last good one, and a run can be large.
  const lastGood = last?.outcome === 'complete' ? last : await runs.latestComplete(source.id);
  const { rejections: _listed, heldBack: _marks, ...lastRun } = last ?? {};
  return {
    ...healthOf(source, lastGood?.startedAt, now()),
    ...(last ? { lastRun } : {}),
  };
};
