import * as z from 'zod';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import { AddressKey, Lifting } from '../../shared/domain/address-state.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, pathParameter, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';

export type Deps = {
  addresses: Pick<AddressStateRepository, 'lift'>;
  log: Logger;
  now: () => Date;
};

/** Which suppression to lift, by the key that list-suppressed gives, and why. */
const LiftRequest = z.object({
  params: z.strictObject({ key: pathParameter(AddressKey) }),
  query: z.strictObject({}),
  body: z.strictObject(Lifting.pick({ reason: true }).shape),
});

/** Lets mail go to an address again, in the name of whoever asks. What is reported from then on counts anew. */
export const liftSuppression = ({ addresses, log, now }: Deps) =>
  signedInApi(log, LiftRequest, async ({ params: { key }, body: { reason } }, actor) => {
    const allowed = authorise(actor, 'write-operations', {});
    if (!allowed.ok) return refused(allowed.error);
    const lifting: Lifting = { who: actor.id, reason, at: toInstant(now()) };
    const lifted = await addresses.lift(key, lifting);
    if (!lifted.ok) return problem('not-found', 'No suppressed address has this key.');
    log.info('address.lifted', { key });
    return json(200, { key, ...lifting });
  });
