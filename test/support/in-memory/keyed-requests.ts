import type { KeyedRequestRepository } from '../../../shared/db/keyed-request-repository.ts';
import type { KeyedRequest } from '../../../shared/domain/keyed-request.ts';

export const inMemoryKeyedRequests = (): KeyedRequestRepository => {
  const kept = new Map<string, KeyedRequest>();
  const nameOf = (caller: string, key: string): string => JSON.stringify([caller, key]);
  return {
    get: async (caller, key) => structuredClone(kept.get(nameOf(caller, key))),
    claim: async (request, before) => {
      const name = nameOf(request.caller, request.key);
      const current = kept.get(name);
      const same = current?.at === before?.at && current?.digest === before?.digest;
      if (same) kept.set(name, structuredClone(request));
      return same;
    },
    settle: async (request) => {
      kept.set(nameOf(request.caller, request.key), structuredClone(request));
    },
    release: async ({ caller, key }) => {
      kept.delete(nameOf(caller, key));
    },
  };
};
