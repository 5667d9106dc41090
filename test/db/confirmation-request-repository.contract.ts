import { describe, expect, it } from 'vitest';
import type { ConfirmationRequestRepository } from '../../shared/db/confirmation-request-repository.ts';
import { ConfirmationRequest } from '../../shared/domain/confirmation-request.ts';
import { NOW } from '../support/builders.ts';

const begun = ConfirmationRequest.parse({
  municipalityId: 'BG-SZR31',
  contactId: 'deputy',
  request: 'r-1',
  state: 'handing-over',
  at: NOW.toISOString(),
});

export const confirmationRequestContract = (
  where: string,
  make: () => Promise<ConfirmationRequestRepository>,
): void => {
  describe(`requests to confirm ${where}`, () => {
    it('are begun by one of several, and tell the others how far it came', async () => {
      const requests = await make();
      const outcomes = await Promise.all([1, 2, 3].map(() => requests.begin(begun)));
      expect(outcomes.filter((each) => each === undefined)).toHaveLength(1);
      expect(outcomes.filter((each) => each !== undefined)).toEqual([begun, begun]);
      const sent: ConfirmationRequest = { ...begun, state: 'sent', messageId: 'ses-1' };
      await requests.finish(sent);
      expect(await requests.begin(begun)).toEqual(sent);
      expect(await requests.begin({ ...begun, request: 'r-2' })).toBeUndefined();
    });

    it('may be made again when they were forgotten', async () => {
      const requests = await make();
      await requests.begin(begun);
      await requests.forget(begun);
      expect(await requests.begin(begun)).toBeUndefined();
    });
  });
};
