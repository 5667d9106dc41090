import * as z from 'zod';
import { Deadline } from './deadline.ts';
import { CallId } from './ids.ts';
import { CallMoney, CoFinancingRate } from './money.ts';
import { StatedBy } from './stated-by.ts';
import { PlainDate } from './time.ts';

/**
 * Why a call is told. `forthcoming`: it was announced. `new`: it can be applied for now. `changed`: its dates,
 * money or conditions did. `reopened`: it had closed and can be applied for again. `closing`: its deadline is near.
 */
export const NewsKind = z.enum(['closing', 'new', 'reopened', 'changed', 'forthcoming']);
export type NewsKind = z.infer<typeof NewsKind>;

/** Days before a deadline from which on a reader is reminded, once for each. */
export const REMINDERS = [7, 14, 30] as const;
export const Reminder = z.literal(REMINDERS);
export type Reminder = z.infer<typeof Reminder>;

/** What a reader was told of a call, as far as a later issue is set against it. */
export const Said = z.object({
  status: z.enum(['forthcoming', 'open']),
  /** Those that had not passed. */
  deadlines: z.array(Deadline).max(50),
  opensOn: PlainDate.optional(),
  money: CallMoney,
  coFinancing: z.object({ rate: CoFinancingRate, by: StatedBy }).optional(),
  /** Of the next deadline, its date and how near it was. */
  next: z.object({ date: PlainDate, reminder: Reminder.optional() }).optional(),
});
export type Said = z.infer<typeof Said>;

/** One piece of news told to a reader: this call, in this version, as this. What was `said` is absent from early entries. */
export const Told = z.object({
  callId: CallId,
  version: z.number().int().positive(),
  kind: NewsKind,
  said: Said.optional(),
});
export type Told = z.infer<typeof Told>;
