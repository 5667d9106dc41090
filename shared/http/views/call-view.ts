import * as z from 'zod';
import { CallRecord, CallStatus } from '../../domain/call.ts';
import { FieldChange } from '../../domain/call-change.ts';
import { Deadline } from '../../domain/deadline.ts';
import { Eligibility } from '../../domain/eligibility.ts';
import { CallId, SourceId } from '../../domain/ids.ts';
import { Localised } from '../../domain/language.ts';
import { CallMoney } from '../../domain/money.ts';
import { ThemeCode } from '../../domain/theme.ts';
import { Instant } from '../../domain/time.ts';
import { named } from '../contract.ts';

named(
  'Deadline',
  Deadline,
  'One submission date. Without a time it ends with the day, in its zone.',
);
named('Eligibility', Eligibility, 'The conditions on an applicant. An absent one is not stated.');
named('CallMoney', CallMoney, 'What a call pays. What its source does not say is absent, never 0.');

/** What stood in a field may be of any form. */
const FieldChangeView = named(
  'FieldChange',
  FieldChange.extend({ before: z.unknown().optional(), after: z.unknown().optional() }),
  'One field that a version changed.',
);

/** A call as the API shows it: what is kept, with the status it has now, without the machinery. */
export const CallView = named(
  'Call',
  CallRecord.omit({
    contentHash: true,
    news: true,
    sourceStatus: true,
    revision: true,
    corrections: true,
  }).extend({
    status: CallStatus,
    /** The fields in which it says what an administrator says, and not its source. */
    corrected: z.array(z.string()).optional(),
  }),
  'A call for proposals, with the status that its own dates and the clock give it.',
);
export type CallView = z.infer<typeof CallView>;

/** A call among others: a hundred descriptions with their markup would be more than an answer may hold. */
export const ListedCallView = named(
  'ListedCall',
  CallView.omit({ descriptionHtml: true }).extend({
    programmeName: Localised,
    themes: z.array(ThemeCode),
    /** Everywhere it is known from, the first of which speaks for it. */
    knownFrom: z.array(z.object({ callId: CallId, source: SourceId, url: z.string() })),
  }),
  'A call among others, with the conditions of its programme, without the markup of its description.',
);
export type ListedCallView = z.infer<typeof ListedCallView>;

/** A past version of a call, and what the next one changed. */
export const PastVersionView = named(
  'PastVersion',
  z.object({
    version: z.number().int().positive(),
    /** When the next version took its place. */
    until: Instant,
    /** Who made the next version, where it was not the call's source. */
    by: z.literal('administrator').optional(),
    changes: z.array(FieldChangeView),
  }),
  'A past version of a call, until when it was the current one, and what the one after it changed.',
);

/** A call with what became of it. */
export const CallWithHistory = named(
  'CallWithHistory',
  CallView.extend({
    history: z.array(PastVersionView),
  }),
  'A call with its past versions and what the one after each changed.',
);
