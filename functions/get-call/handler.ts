import * as z from 'zod';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import { opaqueText, readOpaqueText } from '../../shared/db/opaque-text.ts';
import type { CallVersion } from '../../shared/domain/call-change.ts';
import { CallId } from '../../shared/domain/ids.ts';
import { api, json } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { viewOf } from '../../shared/http/call-view.ts';
import { versionTag } from '../../shared/http/if-match.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { CallHistoryRequest, GetCallRequest } from './request.ts';

export type Deps = {
  calls: Pick<CallRepository, 'get' | 'versions' | 'versionsAfter'>;
  log: Logger;
  now: () => Date;
};

const getCall = (deps: Deps) =>
  api(deps.log, GetCallRequest, async ({ params: { id } }) => {
    const call = await deps.calls.get(id);
    if (!call) return problem('not-found', `No call has the id ${id}.`);
    const history = (await deps.calls.versions(id)).map(shown);
    const reply = json(200, { ...viewOf(call, deps.now()), history });
    const etag = versionTag(call.version, call.revision);
    return { ...reply, headers: { ...reply.headers, etag } };
  });

const shown = ({ version, until, by, changes }: CallVersion) => ({
  ...{ version, until, changes },
  ...(by === undefined ? {} : { by }),
});

const Position = z.strictObject({ call: CallId, after: z.number().int().positive() });

/** After which version the next page begins; undefined for a cursor that is not of this call's history. */
const positionIn = (id: CallId, cursor: string | undefined): number | undefined => {
  if (cursor === undefined) return 0;
  const position = Position.safeParse(readOpaqueText(cursor));
  return position.success && position.data.call === id ? position.data.after : undefined;
};

const showHistory = (deps: Deps) =>
  api(deps.log, CallHistoryRequest, async ({ params: { id }, query: { limit, cursor } }) => {
    const after = positionIn(id, cursor);
    if (after === undefined) return problem('bad-cursor', 'Start again without a cursor.');
    if (!(await deps.calls.get(id))) return problem('not-found', `No call has the id ${id}.`);
    const { versions, more } = await deps.calls.versionsAfter(id, after, limit);
    const last = versions.at(-1);
    return json(200, {
      items: versions.map(shown),
      ...(more && last ? { cursor: opaqueText({ call: id, after: last.version }) } : {}),
    });
  });

/** A call with its past versions, and these alone, page by page. */
export const showCall = (deps: Deps) =>
  byRoute({
    'GET /calls/{id}': getCall(deps),
    'GET /calls/{id}/history': showHistory(deps),
  });
