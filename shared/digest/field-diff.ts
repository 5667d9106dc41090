import * as z from 'zod';
import { canonicalJson, type FieldChange } from '../domain/call-change.ts';
import { Deadline } from '../domain/deadline.ts';
import { CallMoney, CoFinancingRate, type Currency } from '../domain/money.ts';
import { PlainDate } from '../domain/time.ts';

/** An amount with its currency. */
export type Sum = { amount: number; currency: Currency };

/** What was and what is; one of the two is absent where nothing was stated. */
type Between<T> = { from?: T; to?: T };

/** A change of one fact of a call, by value. */
export type FieldDiff =
  | ({ field: 'deadline'; role: Deadline['role'] } & Between<Deadline>)
  | ({ field: 'opensOn' } & Between<PlainDate>)
  | ({ field: 'budget' } & Between<Sum>)
  /** Bounds of one grant; all of the money, of which only the bounds count. */
  | ({ field: 'grant' } & Between<CallMoney>)
  | ({ field: 'rate' } & Between<number>);

const Rate = z.object({ rate: CoFinancingRate });

/**
 * The changes of a call's fields (`FieldChange`, as its versions keep them) as facts that a digest has words for.
 * Fields without such words, and values that this version of the service does not read, give nothing: their names
 * are still told.
 */
export const fieldDiffsOf = (changes: readonly FieldChange[]): FieldDiff[] =>
  changes.flatMap(({ field, before, after }): FieldDiff[] => {
    switch (field) {
      case 'deadlines':
        return deadlineDiffs(list(before), list(after));
      case 'opensOn':
        return differing({ field }, read(PlainDate, before), read(PlainDate, after));
      case 'money':
        return moneyDiffs(read(CallMoney, before), read(CallMoney, after));
      case 'coFinancing':
        return differing({ field: 'rate' }, read(Rate, before)?.rate, read(Rate, after)?.rate);
      default:
        return [];
    }
  });

const read = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined => {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
};

const list = (value: unknown): Deadline[] => read(z.array(Deadline), value) ?? [];

/** Nothing when both say the same or neither can be read. */
const differing = <F extends object, T>(
  field: F,
  from: T | undefined,
  to: T | undefined,
): (F & Between<T>)[] =>
  canonicalJson(from ?? null) === canonicalJson(to ?? null)
    ? []
    : [{ ...field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];

/** Deadlines that went and came, paired in their order within a role: one for one is a move. */
const deadlineDiffs = (before: readonly Deadline[], after: readonly Deadline[]): FieldDiff[] => {
  const gone = without(before, after);
  const come = without(after, before);
  return Deadline.shape.role.options.flatMap((role) => {
    const from = gone.filter((deadline) => deadline.role === role);
    const to = come.filter((deadline) => deadline.role === role);
    return Array.from({ length: Math.max(from.length, to.length) }, (_, at) =>
      differing({ field: 'deadline' as const, role }, from[at], to[at]),
    ).flat();
  });
};

const without = (deadlines: readonly Deadline[], others: readonly Deadline[]): Deadline[] => {
  const known = new Set(others.map(canonicalJson));
  return deadlines.filter((deadline) => !known.has(canonicalJson(deadline)));
};

const moneyDiffs = (before: CallMoney | undefined, after: CallMoney | undefined): FieldDiff[] => [
  ...differing({ field: 'budget' as const }, budgetOf(before), budgetOf(after)),
  ...differing({ field: 'grant' as const }, boundsOf(before), boundsOf(after)),
];

const budgetOf = (money: CallMoney | undefined): Sum | undefined =>
  money?.budgetTotal === undefined
    ? undefined
    : { amount: money.budgetTotal, currency: money.currency };

const boundsOf = (money: CallMoney | undefined): CallMoney | undefined => {
  if (money?.grantMin === undefined && money?.grantMax === undefined) return undefined;
  const { currency, grantMin, grantMax } = money;
  return {
    currency,
    ...(grantMin !== undefined && { grantMin }),
    ...(grantMax !== undefined && { grantMax }),
  };
};
