import type { CallRepository } from '../../shared/db/call-repository.ts';
import { statusOf } from '../../shared/domain/call.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { api, json } from '../../shared/http/api.ts';
import { listedViewOf } from '../../shared/http/call-view.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ListCallsRequest } from './request.ts';

export type Deps = {
  calls: Pick<CallRepository, 'page'>;
  log: Logger;
  now: () => Date;
};

/** A page may hold fewer calls than `limit`, even none, and still have a cursor: follow it to the end. */
export const listCalls = (deps: Deps) =>
  api(deps.log, ListCallsRequest, async ({ query: { status, limit, cursor } }) => {
    const now = deps.now();
    const at = toInstant(now);
    const page = await deps.calls.page({
      ...(status === 'closed' ? { closedBefore: at } : { closingAfter: at }),
      ...(cursor === undefined ? {} : { cursor }),
      limit,
    });
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const items = page.value.items.filter((call) => statusOf(call, now) === status);
    return json(200, {
      items: items.map((call) => listedViewOf(call, now)),
      ...(page.value.cursor === undefined ? {} : { cursor: page.value.cursor }),
    });
  });
