import { type CallRecord, type CallStatus, statusOf } from '../domain/call.ts';
import { textFor } from '../domain/language.ts';
import type { CallMoney } from '../domain/money.ts';
import { lastingIdOf, uuidOf } from '../listing/lasting-id.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { type AcceptedApplicantType, acceptedApplicantTypes } from './applicant-types.ts';
import { type CustomField, customFieldsOf } from './custom-fields.ts';
import { type KeyDates, keyDatesOf } from './key-dates.ts';

/** The values of a status that CommonGrants knows. */
export type StatusValue = 'forecasted' | 'open' | 'closed' | 'custom';

export type Money = { amount: string; currency: string };

/** `OpportunityBase` of CommonGrants 0.4.0. */
export type Opportunity = {
  id: string;
  title: string;
  status: { value: StatusValue; customValue?: string };
  description: string;
  funding?: {
    totalAmountAvailable?: Money;
    minAwardAmount?: Money;
    maxAwardAmount?: Money;
    estimatedAwardCount?: number;
  };
  keyDates?: KeyDates;
  acceptedApplicantTypes?: AcceptedApplicantType[];
  source: string;
  customFields: Record<string, CustomField>;
  createdAt: string;
  lastModifiedAt: string;
};

const STATUS: Readonly<Record<CallStatus, Opportunity['status']>> = {
  forthcoming: { value: 'forecasted' },
  open: { value: 'open' },
  closed: { value: 'closed' },
  withdrawn: { value: 'custom', customValue: 'withdrawn' },
};

/** A status in the terms of CommonGrants. */
export const opportunityStatus = (status: CallStatus): Opportunity['status'] => STATUS[status];

/**
 * A call as an opportunity: in English where it has a text in it, with all that the protocol has no place for as custom
 * fields. What nobody states is left out, save the description, which may not be: it is then empty.
 */
export const opportunityOf = (call: IndexedCall, record: CallRecord, now: Date): Opportunity => {
  const { applicantTypes } = call.eligibility;
  const funding = fundingOf(call.money);
  const keyDates = keyDatesOf({ ...record, ...call });
  return {
    id: uuidOf(lastingIdOf(call)),
    title: textFor(call.title, 'en').text,
    status: STATUS[statusOf({ ...record, ...call }, now)],
    description: descriptionOf(record),
    ...(funding && { funding }),
    ...(keyDates && { keyDates }),
    ...(applicantTypes && {
      acceptedApplicantTypes: acceptedApplicantTypes(applicantTypes.values),
    }),
    // Only ASCII may stand in a URI (RFC 3986); some sources write letters of their own.
    source: new URL(call.url).href,
    customFields: customFieldsOf({ call, record }),
    createdAt: record.firstSeenAt,
    lastModifiedAt: record.changedAt,
  };
};

const descriptionOf = ({ descriptionText, summary }: CallRecord): string =>
  descriptionText ?? (summary ? textFor(summary, 'en').text : '');

/** Amounts are decimal strings without an exponent, to the hundredth. */
const decimal = (amount: number): string => amount.toFixed(2).replace(/\.00$/, '');

const fundingOf = (money: CallMoney): Opportunity['funding'] => {
  const { currency, budgetTotal, grantMin, grantMax, expectedGrants } = money;
  const priced = (amount: number): Money => ({ amount: decimal(amount), currency });
  const funding = {
    ...(budgetTotal !== undefined && { totalAmountAvailable: priced(budgetTotal) }),
    ...(grantMin !== undefined && { minAwardAmount: priced(grantMin) }),
    ...(grantMax !== undefined && { maxAwardAmount: priced(grantMax) }),
    ...(expectedGrants !== undefined && { estimatedAwardCount: expectedGrants }),
  };
  return Object.keys(funding).length > 0 ? funding : undefined;
};
