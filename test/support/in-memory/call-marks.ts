import type { CallMarkRepository } from '../../../shared/db/call-mark-repository.ts';
import type { CallMark } from '../../../shared/domain/call-mark.ts';

const nameOf = ({ municipalityId, callId }: Pick<CallMark, 'municipalityId' | 'callId'>): string =>
  `${municipalityId} ${callId}`;

export const inMemoryCallMarks = (initial: readonly CallMark[] = []): CallMarkRepository => {
  const kept = new Map(initial.map((mark) => [nameOf(mark), structuredClone(mark)]));
  return {
    put: async (mark) => {
      kept.set(nameOf(mark), structuredClone(mark));
    },
    clear: async (municipalityId, callId) => {
      kept.delete(nameOf({ municipalityId, callId }));
    },
    ofMunicipality: async (id) =>
      structuredClone([...kept.values()])
        .filter(({ municipalityId }) => municipalityId === id)
        .sort((a, b) => (a.callId < b.callId ? -1 : 1)),
  };
};
