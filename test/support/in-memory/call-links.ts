import type { CallLinkRepository } from '../../../shared/db/call-link-repository.ts';
import { type CallLink, type CallPair, pairName } from '../../../shared/domain/call-link.ts';

export const inMemoryCallLinks = (initial: readonly CallLink[] = []): CallLinkRepository => {
  const kept = new Map(initial.map((each) => [pairName(each), structuredClone(each)]));
  const dropIf = (pair: CallPair, by: CallLink['by']): void => {
    if (kept.get(pairName(pair))?.by === by) kept.delete(pairName(pair));
  };
  return {
    get: async (pair) => structuredClone(kept.get(pairName(pair))),
    all: async () => structuredClone([...kept.values()]),
    decide: async (link) => {
      kept.set(pairName(link), structuredClone(link));
    },
    forget: async (pair) => dropIf(pair, 'administrator'),
    keepFound: async (links) => {
      for (const link of links) {
        if (kept.get(pairName(link))?.by !== 'administrator') {
          kept.set(pairName(link), structuredClone(link));
        }
      }
    },
    dropFound: async (pairs) => {
      for (const pair of pairs) dropIf(pair, 'rule');
    },
  };
};
