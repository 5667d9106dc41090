import * as z from 'zod';
import { Currency } from '../domain/money.ts';
import { PlainDate } from '../domain/time.ts';

const StatusValue = z.enum(['forecasted', 'open', 'closed', 'custom']);

const Money = z.strictObject({
  amount: z.string().regex(/^-?[0-9]+\.?[0-9]*$/, 'not a decimal number'),
  currency: Currency,
});

const rangeOf = <T extends z.ZodType>(bound: T) =>
  z.strictObject({
    operator: z.enum(['between', 'outside']),
    value: z.strictObject({ min: bound, max: bound }),
  });

const MoneyRange = rangeOf(Money).refine(
  ({ value }) => value.min.currency === value.max.currency,
  'both bounds are in one currency',
);
export type MoneyRange = z.infer<typeof MoneyRange>;

const DateRange = rangeOf(z.union([PlainDate, z.iso.datetime({ offset: true })]));
export type DateRange = z.infer<typeof DateRange>;

/** `OppFilters`: what CommonGrants lets a search demand. */
export const OpportunityFilters = z.strictObject({
  status: z
    .strictObject({ operator: z.enum(['in', 'notIn']), value: z.array(StatusValue).max(20) })
    .optional(),
  closeDateRange: DateRange.optional(),
  totalFundingAvailableRange: MoneyRange.optional(),
  minAwardAmountRange: MoneyRange.optional(),
  maxAwardAmountRange: MoneyRange.optional(),
  customFilters: z
    .record(z.string().max(50), z.strictObject({ operator: z.string(), value: z.unknown() }))
    .optional(),
});
export type OpportunityFilters = z.infer<typeof OpportunityFilters>;

/** `OppSorting`. The protocol has no default for the order: it is that of the list without a search. */
export const OpportunitySorting = z.strictObject({
  sortBy: z.enum([
    'lastModifiedAt',
    'createdAt',
    'title',
    'status.value',
    'keyDates.closeDate',
    'funding.maxAwardAmount',
    'funding.minAwardAmount',
    'funding.totalAmountAvailable',
    'funding.estimatedAwardCount',
    'custom',
  ]),
  customSortBy: z.string().max(100).optional(),
  sortOrder: z.enum(['asc', 'desc']).default('desc'),
});
export type OpportunitySorting = z.infer<typeof OpportunitySorting>;

/** As far as the protocol lets anybody count. */
const count = z.int().min(1).max(2_147_483_647);

/** Which page, from 1, and how many on it. */
export const Pagination = z.strictObject({
  page: count.default(1),
  pageSize: count.default(100),
});
export type Pagination = z.infer<typeof Pagination>;

/** The same in a query, where every value is a text. */
export const PaginationQuery = z.strictObject({
  page: z.coerce.number().pipe(count).default(1),
  pageSize: z.coerce.number().pipe(count).default(100),
});

/** The body of a search; an empty one finds everything. */
export const OpportunitySearch = z.strictObject({
  search: z.string().trim().max(200).optional(),
  filters: OpportunityFilters.default({}),
  sorting: OpportunitySorting.default({ sortBy: 'lastModifiedAt', sortOrder: 'desc' }),
  pagination: Pagination.default({ page: 1, pageSize: 100 }),
});
export type OpportunitySearch = z.infer<typeof OpportunitySearch>;
