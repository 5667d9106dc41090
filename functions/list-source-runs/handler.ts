import type { RunUnderWayRepository } from '../../shared/db/run-under-way-repository.ts';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { isUnderWay } from '../../shared/domain/run-under-way.ts';
import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ListSourceRunsRequest } from './request.ts';

export type Deps = {
  runs: Pick<SourceRunRepository, 'latest'>;
  underWay: Pick<RunUnderWayRepository, 'get'>;
  isSource: (id: SourceId) => boolean;
  log: Logger;
  now: () => Date;
};

/** The runs of a source, the newest first, and the one that is not over. */
export const listSourceRuns = (deps: Deps) =>
  api(deps.log, ListSourceRunsRequest, async ({ params: { source }, query: { limit } }) => {
    if (!deps.isSource(source)) return problem('not-found', `There is no source ${source}.`);
    const items = await deps.runs.latest(source, limit);
    const run = await deps.underWay.get(source);
    if (!isUnderWay(run, deps.now())) return json(200, { items });
    return json(200, { items, underWay: { because: run.because, since: run.since } });
  });
