import * as z from 'zod';
import type { CallMoney } from '../../domain/money.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { readAmount } from '../amount.ts';
import { fieldRejection } from '../rejections.ts';
import type { Row } from './wire.ts';

/** One action of one topic. Amounts are numbers in older records and text in newer. */
const Entry = z.object({
  action: z.string(),
  budgetYearMap: z
    .record(z.string(), z.unknown())
    .refine((years) => Object.keys(years).length <= 50)
    .catch({}),
  minContribution: z.unknown().optional(),
  maxContribution: z.unknown().optional(),
  expectedGrants: z.unknown().optional(),
});
type Entry = z.infer<typeof Entry>;

/** The budget of the whole call, all topics of it. */
const BudgetOverview = z.object({
  budgetTopicActionMap: z.record(z.string(), z.array(z.unknown()).catch([])),
});

/** No topic has so many actions or years; a feed that says so is not believed. */
const MOST_ENTRIES = 200;

type Read = { money: CallMoney; notes: Rejection[] };

/** What a call pays: a topic's part of its call's budget overview, else the budget field of cascade calls. */
export const readMoney = (ref: string, identifier: string, metadata: Row['metadata']): Read => {
  const notes: Rejection[] = [];
  const reader = amountReader(ref, notes);
  const entries = entriesOf(ref, identifier, metadata.budgetOverview, notes);
  const budgetTotal =
    sumOf(
      entries.flatMap((entry) => Object.values(entry.budgetYearMap)),
      reader,
    ) ?? reader('budget', metadata.budget);
  const range = rangeOf(entries, reader, (found) =>
    notes.push(fieldRejection(ref, 'minContribution', 'bad-amount', found)),
  );
  const expectedGrants = grantsOf(entries);
  return {
    money: {
      currency: 'EUR',
      ...(budgetTotal === undefined ? {} : { budgetTotal }),
      ...range,
      ...(expectedGrants === undefined ? {} : { expectedGrants }),
    },
    notes,
  };
};

type AmountReader = (field: string, found: unknown) => number | undefined;

const amountReader =
  (ref: string, notes: Rejection[]): AmountReader =>
  (field, found) => {
    const read = readAmount(found);
    if (read.kind === 'bad') notes.push(fieldRejection(ref, field, 'bad-amount', found));
    if (read.kind === 'zero') notes.push(fieldRejection(ref, field, 'zero-amount', found));
    return read.kind === 'amount' ? read.value : undefined;
  };

const entriesOf = (
  ref: string,
  identifier: string,
  found: string | undefined,
  notes: Rejection[],
): Entry[] => {
  if (found === undefined) return [];
  const overview = BudgetOverview.safeParse(parsedJson(found));
  if (!overview.success) {
    notes.push(fieldRejection(ref, 'budgetOverview', 'bad-json', found));
    return [];
  }
  const start = `${identifier} `.toLowerCase();
  const own = Object.values(overview.data.budgetTopicActionMap)
    .flat()
    .flatMap((entry) => Entry.safeParse(entry).data ?? [])
    .filter(({ action }) => action.toLowerCase().startsWith(start));
  if (own.length > MOST_ENTRIES) {
    notes.push(fieldRejection(ref, 'budgetOverview', 'too-many', `${own.length} entries`));
    return [];
  }
  // The same action may stand under several keys; it pays once.
  return [...new Map(own.map((entry) => [JSON.stringify(entry), entry])).values()];
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
};

/** The sum over years and actions; unknown when one of them cannot be read, for the rest is not the budget. */
const sumOf = (found: unknown[], reader: AmountReader): number | undefined => {
  const kinds = found.map((one) => readAmount(one).kind);
  const amounts = found.map((one) => reader('budgetOverview', one) ?? 0);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return kinds.includes('bad') || sum === 0 || sum > 1e15 ? undefined : sum;
};

const rangeOf = (
  entries: Entry[],
  reader: AmountReader,
  note: (found: string) => void,
): Pick<CallMoney, 'grantMin' | 'grantMax'> => {
  const least = entries.flatMap((entry) => reader('minContribution', entry.minContribution) ?? []);
  const most = entries.flatMap((entry) => reader('maxContribution', entry.maxContribution) ?? []);
  const [grantMin, grantMax] = [Math.min(...least), Math.max(...most)];
  if (least.length > 0 && most.length > 0 && grantMin > grantMax) {
    note(`${grantMin} above ${grantMax}`);
    return {};
  }
  return {
    ...(least.length === 0 ? {} : { grantMin }),
    ...(most.length === 0 ? {} : { grantMax }),
  };
};

const grantsOf = (entries: Entry[]): number | undefined => {
  const counts = entries.map(({ expectedGrants }) => Number(expectedGrants ?? 0));
  const sum = counts.reduce((total, count) => total + count, 0);
  return Number.isSafeInteger(sum) && sum > 0 ? sum : undefined;
};
