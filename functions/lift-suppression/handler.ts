import * as z from 'zod';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import { AddressKey, Lifting } from '../../shared/domain/address-state.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';

export type Deps = {
  addresses: Pick<AddressStateRepository, 'lift'>;
  log: Logger;
  now: () => Date;
};

/** Which suppression to lift, by the key that list-suppressed gives, and who says so and why. */
const LiftRequest = z.strictObject({
  key: AddressKey,
  ...Lifting.pick({ who: true, reason: true }).shape,
});

export type Refusal = { kind: 'bad-request'; faults: string[] } | { kind: 'not-suppressed' };

/** Lets mail go to an address again. What is reported from then on counts anew. */
export const liftSuppression =
  (deps: Deps) =>
  async (event: unknown): Promise<Result<{ key: AddressKey }, Refusal>> => {
    const request = LiftRequest.safeParse(event);
    if (!request.success) {
      const faults = request.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );
      return err({ kind: 'bad-request', faults });
    }
    const { key, ...lifting } = request.data;
    const outcome = await deps.addresses.lift(key, { ...lifting, at: toInstant(deps.now()) });
    if (!outcome.ok) return outcome;
    deps.log.info('address.lifted', { key });
    return ok({ key });
  };
