import { CallStatus } from '../domain/call.ts';
import { CallFilter, fitsFilter } from '../listing/call-filter.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import type { OpportunityFilters } from './search-request.ts';

/** What the list of calls can be narrowed by, and CommonGrants has no filter of its own for. */
const NAMES: readonly string[] = [
  'country',
  'nuts',
  'theme',
  'applicantType',
  'programme',
  'source',
];

export type CustomFilters = {
  fits: (call: IndexedCall, now: Date) => boolean;
  /** Why some of them were not applied: by the protocol that does not fail a search. */
  errors: string[];
};

/** The filters of ours, each with `eq` and a text or `in` and a list of them. */
export const customFiltersOf = (given: OpportunityFilters['customFilters'] = {}): CustomFilters => {
  const errors: string[] = [];
  let filter = CallFilter.parse({ status: CallStatus.options.join(',') });
  for (const [name, { operator, value }] of Object.entries(given)) {
    const applied = appliedTo(filter, name, operator, value);
    if (typeof applied === 'string') errors.push(`customFilters.${name}: ${applied}`);
    else filter = applied;
  }
  return { fits: (call, now) => fitsFilter(call, filter, now), errors };
};

const appliedTo = (
  filter: CallFilter,
  name: string,
  operator: string,
  value: unknown,
): CallFilter | string => {
  if (!NAMES.includes(name)) return `not known, there are ${NAMES.join(', ')}`;
  const isList = operator === 'in' && Array.isArray(value);
  if (!isList && !(operator === 'eq' && typeof value === 'string')) {
    return 'takes eq with a text, or in with a list of texts';
  }
  const text = isList ? value.join(',') : value;
  const parsed = CallFilter.safeParse({ [name]: text });
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message).join('; ');
  return { ...filter, ...given(parsed.data, name) };
};

const given = (filter: CallFilter, name: string): Partial<CallFilter> =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => key === name));
