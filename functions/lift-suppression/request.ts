import * as z from 'zod';
import { AddressKey, Lifting } from '../../shared/domain/address-state.ts';
import { pathParameter } from '../../shared/http/api.ts';

/** Which suppression to lift, by the key that list-suppressed gives, and why. */
export const LiftSuppressionRequest = z.object({
  params: z.strictObject({ key: pathParameter(AddressKey) }),
  query: z.strictObject({}),
  body: z.strictObject(Lifting.pick({ reason: true }).shape),
});
