import { statusOf } from '../domain/call.ts';
import { deadlineInstant } from '../domain/deadline.ts';
import { textFor } from '../domain/language.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { closingDeadline } from './key-dates.ts';
import { opportunityStatus } from './opportunity.ts';
import type { OpportunitySorting } from './search-request.ts';

type SortBy = Exclude<OpportunitySorting['sortBy'], 'custom'>;

type Key = string | number | undefined;

/** What a call is ordered by, for each key of the protocol. */
const KEYS: Readonly<Record<SortBy, (call: IndexedCall, now: Date) => Key>> = {
  lastModifiedAt: ({ changedAt, firstSeenAt }) => Date.parse(changedAt ?? firstSeenAt),
  createdAt: ({ firstSeenAt }) => Date.parse(firstSeenAt),
  title: ({ title }) => textFor(title, 'en').text.toLowerCase(),
  'status.value': (call, now) => opportunityStatus(statusOf(call, now)).value,
  'keyDates.closeDate': ({ deadlines }) => {
    const close = closingDeadline(deadlines);
    return close && deadlineInstant(close).getTime();
  },
  'funding.maxAwardAmount': ({ money }) => money.grantMax,
  'funding.minAwardAmount': ({ money }) => money.grantMin,
  'funding.totalAmountAvailable': ({ money }) => money.budgetTotal,
  'funding.estimatedAwardCount': ({ money }) => money.expectedGrants,
};

export type SortInfo = Pick<OpportunitySorting, 'sortOrder' | 'customSortBy'> & {
  sortBy: SortBy;
  errors?: string[];
};

/** The order that is kept to. There are no sort keys of our own: whoever asks for one is told, and gets the usual one. */
export const sortInfoOf = ({ sortBy, sortOrder, customSortBy }: OpportunitySorting): SortInfo =>
  sortBy === 'custom'
    ? {
        sortBy: 'lastModifiedAt',
        sortOrder,
        errors: [`${customSortBy ?? 'custom'}: this service has no sort keys of its own`],
      }
    : { sortBy, sortOrder };

/** The calls in order, those without the value last, equal ones by their ids. Amounts are compared as numbers. */
export const inOrderOf = (
  calls: readonly IndexedCall[],
  { sortBy, sortOrder }: SortInfo,
  now: Date,
): IndexedCall[] => {
  const sign = sortOrder === 'asc' ? 1 : -1;
  return calls
    .map((call) => ({ call, key: KEYS[sortBy](call, now) }))
    .sort((a, b) => compareKeys(a.key, b.key, sign) || (a.call.id < b.call.id ? -1 : 1))
    .map(({ call }) => call);
};

const compareKeys = (a: Key, b: Key, sign: number): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a === b) return 0;
  return a < b ? -sign : sign;
};
