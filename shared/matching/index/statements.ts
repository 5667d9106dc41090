import * as z from 'zod';
import { CallKind } from '../../domain/call.ts';
import { DonorPartner } from '../../domain/consortium-rule.ts';
import { Eligibility } from '../../domain/eligibility.ts';
import type { IndexedCall } from '../indexed-call.ts';

/** Everything that eligibility asks of a call, save its times and its money. The source's words decide nothing and are left out. */
export const Statement = z.object({
  kind: CallKind,
  eligibility: Eligibility,
  partnership: z.object({ donorPartner: DonorPartner }).optional(),
});
export type Statement = z.infer<typeof Statement>;

/** Calls of a programme mostly state the same: each statement once, and which of them each call makes. */
export type Statements = { statements: readonly Statement[]; statementOf: Uint16Array };

/** Groups `calls`, which are in their order, by what they state. */
export const compileStatements = (
  calls: readonly Pick<IndexedCall, 'kind' | 'eligibility' | 'partnership'>[],
): Statements => {
  const numbers = new Map<string, number>();
  const statementOf = Uint16Array.from(calls, ({ kind, eligibility, partnership }) => {
    const key = canonical({ kind, eligibility, partnership });
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const statements = [...numbers.keys()].map((key) => Statement.parse(JSON.parse(key)));
  return { statements, statementOf };
};

/** One text for equal statements, whatever the order of their fields and of what a list holds. */
const canonical = (statement: Statement): string =>
  JSON.stringify(statement, (key, value: unknown) => {
    if (key === 'text') return undefined;
    if (Array.isArray(value)) return value.every(isText) ? [...value].sort() : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const isText = (value: unknown): value is string => typeof value === 'string';

const OF_PLACE: ReadonlySet<string> = new Set([
  'countries',
  'nuts',
  'applicantTypes',
  'consortium',
]);

/** Whether country and NUTS 3 area of a municipality are all that the statement depends on; a partnership asks for the country. */
export const asksOnlyWhere = ({ eligibility }: Statement): boolean =>
  Object.keys(eligibility).every((condition) => OF_PLACE.has(condition));
