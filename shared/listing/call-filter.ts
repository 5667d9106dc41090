import * as z from 'zod';
import { ApplicantType } from '../domain/applicant-type.ts';
import { CallStatus, statusOf } from '../domain/call.ts';
import { deadlineInstant } from '../domain/deadline.ts';
import { CountryCode, Nuts, ProgrammeCode, SourceId } from '../domain/ids.ts';
import { Amount, Currency } from '../domain/money.ts';
import { ThemeCode } from '../domain/theme.ts';
import { PlainDate } from '../domain/time.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { isKnownNuts } from '../reference/nuts/nuts-codes.ts';
import { themeCodes } from '../reference/themes.ts';
import { statesArea, statesCountry } from './stated-place.ts';

const MOST_VALUES = 20;

/** Values apart by commas, any of which suffices; a parameter that comes twice arrives in the same form. */
export const anyOf = <T extends z.ZodType<unknown, string>>(value: T) =>
  z
    .string()
    .max(1000)
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(value).min(1).max(MOST_VALUES));

const themes: ReadonlySet<string> = new Set(themeCodes());

/** A misspelt theme or area would be answered by an empty list, which says something else. */
export const KnownTheme = ThemeCode.refine((code) => themes.has(code), 'no theme has this code');
export const KnownNuts = Nuts.refine(isKnownNuts, 'no area has this NUTS code');

const amount = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/, 'not an amount')
  .transform(Number)
  .pipe(Amount);

/** What of a list of calls to show, as query parameters. All that are given must hold. */
export const CallFilter = z.strictObject({
  status: anyOf(CallStatus).prefault('open'),
  country: anyOf(CountryCode).optional(),
  nuts: anyOf(KnownNuts).optional(),
  theme: anyOf(KnownTheme).optional(),
  applicantType: anyOf(ApplicantType).optional(),
  programme: anyOf(ProgrammeCode).optional(),
  source: anyOf(SourceId).optional(),
  /** A deadline lies on these days or between them, by the calendar of its own zone. */
  deadlineFrom: PlainDate.optional(),
  deadlineTo: PlainDate.optional(),
  /** The total budget in `currency`, bounds included; a call in other money, or without a budget, fits none. */
  budgetMin: amount.optional(),
  budgetMax: amount.optional(),
  currency: Currency.default('EUR'),
  /** Words that the call says, each of them in some form; or a part of its identifier. */
  text: z.string().trim().min(2).max(200).optional(),
});
export type CallFilter = z.infer<typeof CallFilter>;

type Given = Omit<CallFilter, 'text' | 'status'>;

/**
 * Whether a call has one of the statuses at `now` and all else that a filter demands, save its text. Of the deadlines
 * only those still to come count, unless the call is closed.
 */
export const fitsFilter = (call: IndexedCall, filter: CallFilter, now: Date): boolean => {
  const status = statusOf(call, now);
  if (!filter.status.includes(status)) return false;
  return (
    fitsWho(call, filter) &&
    fitsBudget(call, filter) &&
    fitsDeadline(call, filter, status === 'closed' ? undefined : now)
  );
};

const some = <T>(wanted: readonly T[] | undefined, test: (value: T) => boolean): boolean =>
  wanted === undefined || wanted.some(test);

const fitsWho = ({ eligibility, themes, programme, provenance }: IndexedCall, filter: Given) =>
  some(filter.programme, (code) => code === programme) &&
  some(filter.source, (id) => provenance.some(({ source }) => source === id)) &&
  some(filter.theme, (code) => themes.some(({ theme }) => theme === code)) &&
  some(
    filter.applicantType,
    (type) => eligibility.applicantTypes?.values.includes(type) === true,
  ) &&
  some(filter.country, (country) => statesCountry(eligibility, country)) &&
  some(filter.nuts, (area) => statesArea(eligibility, area));

const fitsBudget = ({ money }: IndexedCall, { budgetMin, budgetMax, currency }: Given): boolean => {
  if (budgetMin === undefined && budgetMax === undefined) return true;
  const { budgetTotal } = money;
  if (budgetTotal === undefined || money.currency !== currency) return false;
  return budgetTotal >= (budgetMin ?? 0) && budgetTotal <= (budgetMax ?? Number.MAX_VALUE);
};

const fitsDeadline = (
  { deadlines }: IndexedCall,
  { deadlineFrom, deadlineTo }: Given,
  now: Date | undefined,
): boolean => {
  if (deadlineFrom === undefined && deadlineTo === undefined) return true;
  return deadlines.some(
    (deadline) =>
      (now === undefined || deadlineInstant(deadline) >= now) &&
      deadline.date >= (deadlineFrom ?? '') &&
      deadline.date <= (deadlineTo ?? '9999'),
  );
};
