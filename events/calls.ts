import * as z from 'zod';
import { FieldChange } from '../shared/domain/call-change.ts';
import { CallId, ProgrammeCode, SourceId } from '../shared/domain/ids.ts';
import { Instant } from '../shared/domain/time.ts';

const CallReference = z.object({
  callId: CallId,
  identifier: z.string(),
  programme: ProgrammeCode,
  version: z.number().int().positive(),
  at: Instant,
});

/** A call was seen for the first time. */
export const CallOpened = {
  name: 'CallOpened',
  description: 'A call was seen for the first time, open or forthcoming.',
  detail: CallReference,
} as const;

/** A call that was known says something else now. */
export const CallChanged = {
  name: 'CallChanged',
  description: 'A known call changed in meaning; the changes are named field by field.',
  detail: CallReference.extend({ changes: z.array(FieldChange).min(1) }),
} as const;

/** A run of a source ended, whatever its outcome. */
export const SourceCollected = {
  name: 'SourceCollected',
  description: 'A run of a source ended, with what it brought and how it went.',
  detail: z.object({
    source: SourceId,
    startedAt: Instant,
    finishedAt: Instant,
    outcome: z.enum(['complete', 'partial', 'failed']),
    seen: z.number().int().nonnegative(),
    new: z.number().int().nonnegative(),
    changed: z.number().int().nonnegative(),
    unchanged: z.number().int().nonnegative(),
    rejected: z.number().int().nonnegative(),
  }),
} as const;
