import * as z from 'zod';
import { FieldChange } from '../shared/domain/call-change.ts';
import { CallId, ProgrammeCode, SourceId } from '../shared/domain/ids.ts';
import { RunUnderWay } from '../shared/domain/run-under-way.ts';
import { SourceHealth } from '../shared/domain/source-health.ts';
import { SourceRun } from '../shared/domain/source-run.ts';
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
  detail: CallReference.extend({
    changes: z.array(FieldChange).min(1),
    /** Where the change is more than that: it can be applied for again, or for longer, or no more. */
    turn: z.enum(['reopened', 'extended', 'withdrawn']).optional(),
  }),
} as const;

/** A call that was closed can be applied for again. */
export const CallReopened = {
  name: 'CallReopened',
  description: 'A call that had closed has a deadline to come again.',
  detail: CallReference,
} as const;

/** The last deadline of a call has passed. */
export const CallClosed = {
  name: 'CallClosed',
  description: 'The last deadline of a call has passed.',
  detail: CallReference,
} as const;

/** The source took a call back. */
export const CallWithdrawn = {
  name: 'CallWithdrawn',
  description: 'The source withdrew a call before its deadline.',
  detail: CallReference,
} as const;

/** A source has had no good run for more than twice its cadence. */
export const SourceWentQuiet = {
  name: 'SourceWentQuiet',
  description: 'A source has had no complete run for more than twice its cadence.',
  detail: SourceHealth,
} as const;

/** A run was not believed. */
export const SourceHeldBack = {
  name: 'SourceHeldBack',
  description:
    'A run would have changed, closed, renamed or missed an implausible share of calls; what is known was kept.',
  detail: z.object({
    source: SourceId,
    at: Instant,
    because: z.enum(['changes', 'closes', 'renames', 'misses']),
    share: z.number().min(0),
  }),
} as const;

/** Somebody wants a source read now. */
export const SourceRunRequested = {
  name: 'SourceRunRequested',
  description: 'An administrator asked for a run of a source beside its schedule.',
  detail: z.object({
    source: SourceId,
    /** Of the request; the run that it leads to is begun once. */
    requestId: RunUnderWay.shape.id,
    /** Take a run that was held back for true. */
    believe: z.boolean(),
    at: Instant,
  }),
} as const;

/** A run of a source ended, whatever its outcome. */
export const SourceCollected = {
  name: 'SourceCollected',
  description: 'A run of a source ended, with what it brought and how it went.',
  detail: z.object({
    source: SourceId,
    startedAt: Instant,
    finishedAt: Instant,
    outcome: SourceRun.shape.outcome,
    seen: z.number().int().nonnegative(),
    new: z.number().int().nonnegative(),
    changed: z.number().int().nonnegative(),
    unchanged: z.number().int().nonnegative(),
    rejected: z.number().int().nonnegative(),
  }),
} as const;
