import * as z from 'zod';
import { Moderation, moderated } from '../../shared/domain/partner-search.ts';
import { ok } from '../../shared/domain/result.ts';
import { signedInApi } from '../../shared/http/api.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { SearchParams, takeStep } from './moves.ts';

const MODERATE = { may: 'moderate-partner-search', action: 'moderate-partner-search' } as const;

/** Approves or rejects, with the reason. */
export const ModeratePartnerSearchRequest = z.object({
  params: SearchParams,
  query: z.strictObject({}),
  body: Moderation,
});

/** `POST /partner-searches/{id}/moderation`: lets others see it, or says why not. */
export const moderatePartnerSearch = (deps: PartnerDeps) =>
  signedInApi(deps.log, ModeratePartnerSearchRequest, ({ params, body }, actor) =>
    takeStep(deps, actor, MODERATE, params.id, async (search, at) => {
      const decided = body.decision === 'approve' ? 'published' : 'rejected';
      if (search.state.kind === decided) return ok({ search });
      const next = moderated(search, body, at);
      return next.ok ? ok({ search: next.value }) : next;
    }),
  );
