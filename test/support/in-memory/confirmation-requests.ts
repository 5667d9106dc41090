import type { ConfirmationRequestRepository } from '../../../shared/db/confirmation-request-repository.ts';
import type { ConfirmationRequest } from '../../../shared/domain/confirmation-request.ts';

export const inMemoryConfirmationRequests = (): ConfirmationRequestRepository => {
  const kept = new Map<string, ConfirmationRequest>();
  const nameOf = ({ municipalityId, request }: ConfirmationRequest) =>
    `${municipalityId}#${request}`;
  return {
    begin: async (request) => {
      const before = kept.get(nameOf(request));
      if (!before) kept.set(nameOf(request), structuredClone(request));
      return structuredClone(before);
    },
    finish: async (request) => {
      kept.set(nameOf(request), structuredClone(request));
    },
    forget: async (request) => {
      kept.delete(nameOf(request));
    },
  };
};
