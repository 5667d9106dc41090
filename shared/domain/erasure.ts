import * as z from 'zod';
import { AddressKey } from './address-state.ts';
import { PartyContactKey } from './contact-preferences.ts';
import { Instant } from './time.ts';

/**
 * The erasure of a contact that has begun. It is written down before the contact is taken out of the profile, because
 * whoever goes on after a crash no longer finds the address there.
 */
export const Erasure = z.object({
  ...PartyContactKey.shape,
  addressKey: AddressKey,
  begunAt: Instant,
});
export type Erasure = z.infer<typeof Erasure>;
