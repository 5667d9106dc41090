import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import { type Lifting, suppressionOf } from '../../shared/domain/address-state.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { LiftSuppressionRequest } from './request.ts';

export type Deps = {
  addresses: Pick<AddressStateRepository, 'get' | 'lift'>;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
};

/** Lets mail go to an address again, in the name of whoever asks. What is reported from then on counts anew. */
export const liftSuppression = ({ addresses, audit, log, now }: Deps) =>
  signedInApi(log, LiftSuppressionRequest, async ({ params: { key }, body: { reason } }, actor) => {
    const allowed = authorise(actor, 'write-operations', {});
    if (!allowed.ok) return refused(allowed.error);
    const lifting: Lifting = { who: actor.id, reason, at: toInstant(now()) };
    const before = await addresses.get(key);
    if (!before || !suppressionOf(before)) return notSuppressed();
    const what = `suppressed-addresses/${key}`;
    const change = { action: 'lift-suppression', what, before, after: lifting };
    const lifted = await audit.record(actor, change, () => addresses.lift(key, lifting));
    if (!lifted.ok) return notSuppressed();
    log.info('address.lifted', { key });
    return json(200, { key, ...lifting });
  });

const notSuppressed = () => problem('not-found', 'No suppressed address has this key.');
