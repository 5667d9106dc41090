import type { KeptAnswerRepository } from '../../../shared/db/kept-answer-repository.ts';
import type { KeptAnswer } from '../../../shared/domain/kept-answer.ts';

export const inMemoryKeptAnswers = (): KeptAnswerRepository => {
  const kept = new Map<string, KeptAnswer>();
  return {
    get: async (request) => structuredClone(kept.get(request)),
    put: async (answer) => {
      kept.set(answer.request, structuredClone(answer));
    },
  };
};
