import type { CallRecord } from '../domain/call.ts';
import { canonicalJson, inNoOrder } from '../domain/call-change.ts';

/** `silent`: the source says nothing of the field. */
export type Agreement = 'agrees' | 'contradicts' | 'silent';

/**
 * Whether a joined call shows a newsworthy field as one of its sources has it. Only what would mislead a
 * reader is a contradiction: a date without the clock time that another source knows is none.
 */
export const agreementOn = (field: string, shown: CallRecord, member: CallRecord): Agreement => {
  const [said, there] = [statementsOn(field, member), statementsOn(field, shown)];
  if (said.size === 0) return 'silent';
  for (const [what, value] of said) {
    if (there.get(what) !== value) return 'contradicts';
  }
  return 'agrees';
};

/** What a record says of a field, part by part. */
const statementsOn = (field: string, call: CallRecord): Map<string, string> => {
  switch (field) {
    case 'deadlines':
      return statements({ dates: datesOf(call) });
    case 'opensOn':
      return statements({ opensOn: call.opensOn });
    case 'money':
      return moneyOf(call);
    case 'coFinancing':
      return statements({ rate: call.coFinancing?.rate });
    case 'eligibility':
      return eligibilityOf(call);
    case 'withdrawn':
      return statements({ withdrawn: call.sourceStatus === 'withdrawn' });
    default:
      return new Map();
  }
};

const statements = (parts: Record<string, unknown>): Map<string, string> =>
  new Map(
    Object.entries(parts).flatMap(([what, value]) =>
      value === undefined ? [] : [[what, canonicalJson(value)] as const],
    ),
  );

const datesOf = ({ deadlines }: CallRecord): string[] | undefined =>
  deadlines.length === 0 ? undefined : [...new Set(deadlines.map(({ date }) => date))].sort();

const moneyOf = ({ money: { currency, ...amounts } }: CallRecord): Map<string, string> =>
  statements(
    Object.fromEntries(
      Object.entries(amounts).map(([what, amount]) => [
        what,
        amount === undefined ? undefined : { amount, currency },
      ]),
    ),
  );

const eligibilityOf = ({ eligibility }: CallRecord): Map<string, string> =>
  statements(
    Object.fromEntries(
      Object.entries(eligibility).map(([rule, stated]) => [rule, stated && demandOf(stated)]),
    ),
  );

/** What a statement demands, whoever states it and in whatever words. */
const demandOf = ({ by: _by, text: _text, ...demand }: { by: string; text?: string | undefined }) =>
  inNoOrder(demand);
