import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { Lifting } from '../../shared/domain/address-state.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { LiftSuppressionRequest } from './request.ts';

export type Deps = {
  addresses: Pick<AddressStateRepository, 'lift'>;
  log: Logger;
  now: () => Date;
};

/** Lets mail go to an address again, in the name of whoever asks. What is reported from then on counts anew. */
export const liftSuppression = ({ addresses, log, now }: Deps) =>
  signedInApi(log, LiftSuppressionRequest, async ({ params: { key }, body: { reason } }, actor) => {
    const allowed = authorise(actor, 'write-operations', {});
    if (!allowed.ok) return refused(allowed.error);
    const lifting: Lifting = { who: actor.id, reason, at: toInstant(now()) };
    const lifted = await addresses.lift(key, lifting);
    if (!lifted.ok) return problem('not-found', 'No suppressed address has this key.');
    log.info('address.lifted', { key });
    return json(200, { key, ...lifting });
  });
