import { describe, expect, it } from 'vitest';
import type { LinkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { LinkMailRequest } from '../../shared/domain/link-mail-request.ts';
import { NOW } from '../support/builders.ts';

const begun = LinkMailRequest.parse({
  municipalityId: 'BG-SZR31',
  contactId: 'deputy',
  request: 'r-1',
  state: 'handing-over',
  at: NOW.toISOString(),
});

export const linkMailRequestContract = (
  where: string,
  make: () => Promise<LinkMailRequestRepository>,
): void => {
  describe(`requests for a mail with a link ${where}`, () => {
    it('are begun by one of several, and tell the others how far it came', async () => {
      const requests = await make();
      const outcomes = await Promise.all([1, 2, 3].map(() => requests.begin(begun)));
      expect(outcomes.filter((each) => each === undefined)).toHaveLength(1);
      expect(outcomes.filter((each) => each !== undefined)).toEqual([begun, begun]);
      const sent: LinkMailRequest = { ...begun, state: 'sent', messageId: 'ses-1' };
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
