import * as z from 'zod';
import { PartyId } from '../../shared/domain/ids.ts';
import { plainWords } from '../../shared/domain/plain-words.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const SuspendPartnerRequest = z.object({
  params: z.strictObject({ id: pathParameter(PartyId) }),
  query: z.strictObject({}),
  body: z.strictObject({
    suspended: z.boolean(),
    /** Told to whoever then tries to act for the party. */
    reason: plainWords(500),
  }),
});
