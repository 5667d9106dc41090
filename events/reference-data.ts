import * as z from 'zod';
import { CallId, ProgrammeCode } from '../shared/domain/ids.ts';
import { Instant } from '../shared/domain/time.ts';

/** An administrator wrote a programme. */
export const ProgrammeChanged = {
  name: 'ProgrammeChanged',
  description:
    'An administrator added, changed, withdrew or restored a programme: what its calls inherit may be other now.',
  detail: z.object({
    programme: ProgrammeCode,
    version: z.number().int().positive(),
    what: z.enum(['created', 'changed', 'withdrawn', 'restored']),
    at: Instant,
  }),
} as const;

/** An administrator wrote calls, one or many at once. */
export const CallsWritten = {
  name: 'CallsWritten',
  description:
    'Administrators wrote, corrected or withdrew calls, one or many at once. What each says now other events tell.',
  detail: z.object({
    count: z.number().int().positive(),
    /** The first of them. */
    calls: z.array(CallId).min(1).max(100),
    at: Instant,
  }),
} as const;
