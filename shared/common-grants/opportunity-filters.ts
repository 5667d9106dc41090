import { statusOf } from '../domain/call.ts';
import { type Deadline, deadlineInstant } from '../domain/deadline.ts';
import type { CallMoney } from '../domain/money.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { closingDeadline } from './key-dates.ts';
import { opportunityStatus } from './opportunity.ts';
import type { DateRange, MoneyRange, OpportunityFilters } from './search-request.ts';

/** Whether a call has all that the protocol's own filters demand. What nobody states is in no range, nor outside one. */
export const fitsFilters = (
  call: IndexedCall,
  filters: Omit<OpportunityFilters, 'customFilters'>,
  now: Date,
): boolean => {
  const { budgetTotal, grantMin, grantMax } = call.money;
  return (
    fitsStatus(call, filters.status, now) &&
    fitsDates(closingDeadline(call.deadlines), filters.closeDateRange) &&
    fitsMoney(budgetTotal, call.money, filters.totalFundingAvailableRange) &&
    fitsMoney(grantMin, call.money, filters.minAwardAmountRange) &&
    fitsMoney(grantMax, call.money, filters.maxAwardAmountRange)
  );
};

const fitsStatus = (
  call: IndexedCall,
  filter: OpportunityFilters['status'],
  now: Date,
): boolean => {
  if (!filter) return true;
  const { value } = opportunityStatus(statusOf(call, now));
  return filter.value.includes(value) === (filter.operator === 'in');
};

const fitsDates = (deadline: Deadline | undefined, range: DateRange | undefined): boolean => {
  if (!range) return true;
  if (!deadline) return false;
  const { min, max } = range.value;
  const inside = compared(deadline, min) >= 0 && compared(deadline, max) <= 0;
  return inside === (range.operator === 'between');
};

/** A day is compared with the deadline's own day, a moment with its moment. */
const compared = (deadline: Deadline, bound: string): number =>
  bound.includes('T')
    ? deadlineInstant(deadline).getTime() - Date.parse(bound)
    : Date.parse(deadline.date) - Date.parse(bound);

const fitsMoney = (
  amount: number | undefined,
  { currency }: CallMoney,
  range: MoneyRange | undefined,
): boolean => {
  if (!range) return true;
  const { min, max } = range.value;
  // By the protocol, what is in another currency is left out, whatever the operator.
  if (amount === undefined || currency !== min.currency) return false;
  const inside = amount >= Number(min.amount) && amount <= Number(max.amount);
  return inside === (range.operator === 'between');
};
