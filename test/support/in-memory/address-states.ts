import type { AddressStateRepository } from '../../../shared/db/address-state-repository.ts';
import {
  type AddressKey,
  type AddressState,
  afterFeedback,
  lifted,
  suppressionOf,
  unknownAddress,
  withoutReader,
} from '../../../shared/domain/address-state.ts';
import { err, ok } from '../../../shared/domain/result.ts';

export const inMemoryAddressStates = (
  initial: readonly AddressState[] = [],
): AddressStateRepository => {
  const kept = new Map(initial.map((each) => [each.key, structuredClone(each)]));
  const suppressed = () => [...kept.values()].filter(suppressionOf);
  const change = (key: AddressKey, to: (state: AddressState) => AddressState): AddressState => {
    const state = kept.get(key) ?? unknownAddress(key);
    const changed = to(state);
    if (changed === state) return structuredClone(state);
    const next = { ...changed, version: state.version + 1 };
    kept.set(key, structuredClone(next));
    return next;
  };
  return {
    get: async (key) => structuredClone(kept.get(key)),
    record: async (key, event, reader) =>
      change(key, (state) => afterFeedback(state, event, reader)),
    lift: async (key, lifting) =>
      suppressed().some((each) => each.key === key)
        ? ok(change(key, (state) => lifted(state, lifting)))
        : err({ kind: 'not-suppressed' }),
    forget: async (key, reader) => {
      if (!kept.has(key)) return undefined;
      const state = change(key, (current) => withoutReader(current, reader));
      const suppression = suppressionOf(state);
      if (!suppression && state.readers.length === 0) kept.delete(key);
      return suppression;
    },
    suppressedAmong: async (keys) =>
      new Set(
        suppressed()
          .map(({ key }) => key)
          .filter((key) => keys.includes(key)),
      ),
    suppressed: async () => structuredClone(suppressed()),
  };
};
