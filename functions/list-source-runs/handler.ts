import * as z from 'zod';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import { api, json, pathParameter } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';

export type Deps = {
  runs: Pick<SourceRunRepository, 'latest'>;
  isSource: (id: SourceId) => boolean;
  log: Logger;
};

const ListSourceRunsRequest = z.object({
  params: z.strictObject({ source: pathParameter(SourceId) }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
});

/** The runs of a source, the newest first. */
export const listSourceRuns = (deps: Deps) =>
  api(deps.log, ListSourceRunsRequest, async ({ params: { source }, query: { limit } }) => {
    if (!deps.isSource(source)) return problem('not-found', `There is no source ${source}.`);
    return json(200, { items: await deps.runs.latest(source, limit) });
  });
