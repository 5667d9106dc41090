import * as z from 'zod';
import {
  OpportunityFilters,
  OpportunitySorting,
} from '../../shared/common-grants/search-request.ts';
import { ApplicantType } from '../../shared/domain/applicant-type.ts';
import { PlainDate } from '../../shared/domain/time.ts';
import { named } from '../../shared/http/contract.ts';
import { ProblemView } from '../../shared/http/views/problem-view.ts';

const count = z.number().int().nonnegative();
const money = z.object({ amount: z.string(), currency: z.string() });
const success = { status: z.literal(200), message: z.literal('Success') };

const about = { name: z.string(), description: z.string().optional() };
const KeyDate = z.discriminatedUnion('eventType', [
  z.object({
    ...about,
    eventType: z.literal('singleDate'),
    ...{ date: PlainDate, time: z.string().optional() },
  }),
  z.object({
    ...about,
    eventType: z.literal('dateRange'),
    ...{ startDate: PlainDate, endDate: PlainDate },
  }),
]);

const OpportunityView = named(
  'Opportunity',
  z.object({
    ...{ id: z.guid(), title: z.string(), description: z.string() },
    status: z.object({
      value: z.enum(['forecasted', 'open', 'closed', 'custom']),
      customValue: z.string().optional(),
    }),
    funding: z
      .object({
        totalAmountAvailable: money.optional(),
        minAwardAmount: money.optional(),
        maxAwardAmount: money.optional(),
        estimatedAwardCount: count.optional(),
      })
      .optional(),
    keyDates: z
      .object({
        postDate: KeyDate.optional(),
        closeDate: KeyDate.optional(),
        otherDates: z.record(z.string(), KeyDate).optional(),
      })
      .optional(),
    acceptedApplicantTypes: z
      .array(z.object({ value: z.string(), customValue: ApplicantType.optional() }))
      .optional(),
    source: z.string(),
    customFields: z.record(
      z.string(),
      z.object({
        name: z.string(),
        fieldType: z.enum(['string', 'number', 'object', 'array']),
        value: z.unknown(),
        description: z.string(),
      }),
    ),
    ...{ createdAt: z.string(), lastModifiedAt: z.string() },
  }),
  'A call as `OpportunityBase` of CommonGrants 0.4.0.',
);

const page = {
  ...success,
  items: z.array(OpportunityView),
  paginationInfo: z.object({
    ...{ page: count, pageSize: count, totalItems: count, totalPages: count },
  }),
};

export const OpportunitiesView = named('Opportunities', z.object(page), '`Paginated`.');

export const FoundOpportunitiesView = named(
  'FoundOpportunities',
  z.object({
    ...page,
    sortInfo: OpportunitySorting.extend({ errors: z.array(z.string()).optional() }),
    filterInfo: z.object({
      filters: OpportunityFilters,
      errors: z.array(z.string()).optional(),
    }),
  }),
  '`Filtered`: what was found, with the order and the filters that were applied.',
);

export const OneOpportunityView = named(
  'OneOpportunity',
  z.object({ ...success, data: OpportunityView }),
);

export const ProtocolErrorView = named(
  'ProtocolError',
  ProblemView.extend({ message: z.string() }),
  '`Error` of CommonGrants, with the members of a problem (RFC 9457) beside its own.',
);
