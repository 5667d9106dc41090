import type * as z from 'zod';
import type { Partnering } from '../../shared/domain/partnering.ts';
import { ok } from '../../shared/domain/result.ts';
import { type Instant, toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { mayActOn, refusedWith } from '../../shared/partners/searches/acting-party.ts';
import { type Decision, keepChange } from '../../shared/partners/searches/keep-change.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { problemOf } from '../../shared/partners/searches/refusals.ts';
import { SuspendPartnerRequest } from './request.ts';

type Suspension = z.infer<typeof SuspendPartnerRequest>['body'];

/** `PUT /partners/{id}/suspension`: keeps a party from seeking and answering partners, or lets it again. */
export const suspendPartner = (deps: PartnerDeps) =>
  signedInApi(deps.log, SuspendPartnerRequest, async ({ params: { id }, body }, actor) => {
    const kept = await keepChange(
      deps,
      { actor, action: 'suspend-partner', what: `partners/${id}/suspension` },
      async () => {
        const party = await deps.parties.get(id);
        const allowed = mayActOn(actor, 'moderate-partner-search', id, party);
        if (!allowed.ok) return allowed;
        return party
          ? ok(suspending(await deps.searches.partnering(id), body, toInstant(deps.now())))
          : refusedWith(problem('not-found', `No party has the id ${id}.`));
      },
    );
    if (!kept.ok) return problemOf(kept.error);
    return json(200, { id, suspended: kept.value !== undefined, ...kept.value });
  });

const suspending = (
  { suspended: before, ...partnering }: Partnering,
  { suspended, reason }: Suspension,
  since: Instant,
): Decision<Partnering['suspended']> => {
  if ((before !== undefined) === suspended) return { answer: before };
  const answer = suspended ? { since, reason } : undefined;
  const next = answer ? { ...partnering, suspended: answer } : partnering;
  return { before, change: { partnering: next, owes: [] }, answer };
};
