import { authorise } from '../../shared/domain/authorisation.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { forgetLink, type Deps as LinkDeps, linkCalls, type Refusal } from './link-calls.ts';
import { DecideLinkRequest, TakeBackLinkRequest } from './request.ts';

export type Deps = LinkDeps & { log: Logger };

/** Whether two calls are one, as an administrator says. */
export const decideLink = (deps: Deps) =>
  signedInApi(deps.log, DecideLinkRequest, async ({ params, body }, actor) => {
    const allowed = authorise(actor, 'write-reference', {});
    if (!allowed.ok) return refused(allowed.error);
    const calls = [params.callId, params.otherId] as const;
    const linked = await linkCalls(deps, calls, body, actor);
    return linked.ok ? json(200, linked.value) : notLinked(linked.error);
  });

/** Takes such a decision back. */
export const takeBackLink = (deps: Pick<Deps, 'links' | 'audit' | 'log'>) =>
  signedInApi(deps.log, TakeBackLinkRequest, async ({ params }, actor) => {
    const allowed = authorise(actor, 'write-reference', {});
    if (!allowed.ok) return refused(allowed.error);
    return (await forgetLink(deps, [params.callId, params.otherId], actor))
      ? { statusCode: 204 }
      : problem('not-found', 'Nobody has decided on these two calls.');
  });

const notLinked = (refusal: Refusal) => {
  switch (refusal.kind) {
    case 'equal-ids':
      return problem('bad-request', 'Both ids name the same call.');
    case 'unknown-call':
      return problem('not-found', `Nothing is known of ${refusal.ids.join(', ')}.`);
    case 'same-source':
      return problem('conflict', 'A source that has two records means two calls.');
    case 'bad-leads':
      return problem('bad-request', 'Only of calls that are the same may one of the two lead.');
  }
};
