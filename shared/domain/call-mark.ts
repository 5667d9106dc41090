import * as z from 'zod';
import { CallId, MunicipalityId } from './ids.ts';
import { Instant } from './time.ts';

/** What a municipality thinks of a call: `starred`, it wants to be reminded of it; `dismissed`, it wants to hear no more of it. */
export const CallMark = z.object({
  municipalityId: MunicipalityId,
  callId: CallId,
  mark: z.enum(['starred', 'dismissed']),
  at: Instant,
});
export type CallMark = z.infer<typeof CallMark>;
