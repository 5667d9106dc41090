import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ListSourceRunsRequest } from './request.ts';

export type Deps = {
  runs: Pick<SourceRunRepository, 'latest'>;
  isSource: (id: SourceId) => boolean;
  log: Logger;
};

/** The runs of a source, the newest first. */
export const listSourceRuns = (deps: Deps) =>
  api(deps.log, ListSourceRunsRequest, async ({ params: { source }, query: { limit } }) => {
    if (!deps.isSource(source)) return problem('not-found', `There is no source ${source}.`);
    return json(200, { items: await deps.runs.latest(source, limit) });
  });
