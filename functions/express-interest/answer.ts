import * as z from 'zod';
import type { Actor } from '../../shared/domain/actor.ts';
import type { PartyId } from '../../shared/domain/ids.ts';
import { answered, type Interest, takenBack } from '../../shared/domain/interest.ts';
import type { PartnerSearch } from '../../shared/domain/partner-search.ts';
import {
  type Partnering,
  withInterestAnswered,
  withInterestGone,
} from '../../shared/domain/partnering.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { signedInApi } from '../../shared/http/api.ts';
import { mayActOn } from '../../shared/partners/searches/acting-party.ts';
import { interestEvent } from '../../shared/partners/searches/interest-events.ts';
import { type Decision, keepChange } from '../../shared/partners/searches/keep-change.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { problemOf, type SearchRefusal } from '../../shared/partners/searches/refusals.ts';
import { InterestParams, interestNow, interestPath, interestReply } from './interest-request.ts';

/** Which interest is taken back. */
export const WithdrawInterestRequest = z.object({
  params: InterestParams,
  query: z.strictObject({}),
});

/** What the owner says to it. */
export const AnswerInterestRequest = z.object({
  ...WithdrawInterestRequest.shape,
  body: z.strictObject({ answer: z.enum(['accepted', 'declined']) }),
});

type Step = (interest: Interest, search: PartnerSearch) => Result<Interest, SearchRefusal>;

/** What a step leaves in the record of the search's owner. */
type Remembered = (owner: Partnering, interest: Interest) => Partnering;

/** `POST /partner-searches/{id}/interests/{from}/answer`, by the owner of the search. */
export const answerInterest = (deps: PartnerDeps) =>
  signedInApi(deps.log, AnswerInterestRequest, ({ params, body }, actor) =>
    takeStep(
      deps,
      actor,
      params,
      { side: 'owner', action: 'answer-interest' },
      (interest, search) => answered(interest, search, body.answer, deps.now()),
      (owner, interest) => withInterestAnswered(owner, interest, deps.now()),
    ),
  );

/** `POST /partner-searches/{id}/interests/{from}/withdrawal`, by whoever expressed it. */
export const withdrawInterest = (deps: PartnerDeps) =>
  signedInApi(deps.log, WithdrawInterestRequest, ({ params }, actor) =>
    takeStep(
      deps,
      actor,
      params,
      { side: 'from', action: 'withdraw-interest' },
      (interest) => takenBack(interest, deps.now()),
      withInterestGone,
    ),
  );

const takeStep = async (
  deps: PartnerDeps,
  actor: Actor,
  params: z.infer<typeof InterestParams>,
  { side, action }: { side: 'owner' | 'from'; action: string },
  step: Step,
  remembered: Remembered,
) => {
  const kept = await keepChange(
    deps,
    { actor, action, what: interestPath(params.id, params.from) },
    async (): Promise<
      Result<Decision<{ interest: Interest; search: PartnerSearch }>, SearchRefusal>
    > => {
      const found = await interestNow(deps, params);
      if (!found.ok) return found;
      const { search, interest } = found.value;
      const party = side === 'owner' ? search.owner : interest.from;
      const allowed = await mayStep(deps, actor, party, side);
      if (!allowed.ok) return allowed;
      const next = step(interest, search);
      if (!next.ok) return next;
      const answer = { interest: next.value, search };
      if (next.value === interest) return ok({ answer });
      const owes = [interestEvent(next.value, search, toInstant(deps.now()))];
      const owner = await deps.searches.partnering(search.owner);
      const partnering = remembered(owner, next.value);
      return ok({ before: interest, change: { interest: next.value, partnering, owes }, answer });
    },
  );
  return kept.ok ? interestReply(deps, 200, kept.value, actor) : problemOf(kept.error);
};

/** Who is suspended answers nobody, but may still take back what they said. */
const mayStep = async (
  { parties, searches }: PartnerDeps,
  actor: Actor,
  party: PartyId,
  side: 'owner' | 'from',
): Promise<Result<void, SearchRefusal>> => {
  const allowed = mayActOn(actor, 'act-as-partner', party, await parties.get(party));
  if (!allowed.ok || side === 'from') return allowed;
  const { suspended } = await searches.partnering(party);
  return suspended ? err({ kind: 'suspended', reason: suspended.reason }) : allowed;
};
