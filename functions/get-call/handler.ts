import type { CallRepository } from '../../shared/db/call-repository.ts';
import { api, json } from '../../shared/http/api.ts';
import { viewOf } from '../../shared/http/call-view.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { GetCallRequest } from './request.ts';

export type Deps = {
  calls: Pick<CallRepository, 'get' | 'versions'>;
  log: Logger;
  now: () => Date;
};

export const getCall = (deps: Deps) =>
  api(deps.log, GetCallRequest, async ({ params: { id } }) => {
    const call = await deps.calls.get(id);
    if (!call) return problem('not-found', `No call has the id ${id}.`);
    const versions = await deps.calls.versions(id);
    const history = versions.map(({ version, until, changes }) => ({ version, until, changes }));
    return json(200, { ...viewOf(call, deps.now()), history });
  });
