import * as z from 'zod';
import { CallId, PartyId } from './ids.ts';
import { SearchId } from './partner-search.ts';
import { Instant } from './time.ts';

/** Two parties found each other by a partner search, as seen from one of them. */
export const Cooperation = z.object({
  party: PartyId,
  with: PartyId,
  searchId: SearchId,
  callId: CallId.optional(),
  at: Instant,
});
export type Cooperation = z.infer<typeof Cooperation>;
