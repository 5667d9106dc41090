import type { AddressStateRepository } from '../db/address-state-repository.ts';
import { addressKeyOf } from './address-key.ts';

/** Those of some addresses to which nothing may be sent, spelt as they were given; all looked up in one batch. */
export const suppressedAddresses = async (
  states: Pick<AddressStateRepository, 'suppressedAmong'>,
  addresses: readonly string[],
): Promise<Set<string>> => {
  const suppressed = await states.suppressedAmong(addresses.map(addressKeyOf));
  return new Set(addresses.filter((address) => suppressed.has(addressKeyOf(address))));
};
