import type { LinkMailRequestRepository } from '../../../shared/db/link-mail-request-repository.ts';
import type { LinkMailRequest } from '../../../shared/domain/link-mail-request.ts';

export const inMemoryLinkMailRequests = (): LinkMailRequestRepository => {
  const kept = new Map<string, LinkMailRequest>();
  const nameOf = ({ municipalityId, request }: LinkMailRequest) => `${municipalityId}#${request}`;
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
