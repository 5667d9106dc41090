import * as z from 'zod';
import { OpportunitySearch, PaginationQuery } from '../../shared/common-grants/search-request.ts';
import { pathParameter } from '../../shared/http/api.ts';

const NOTHING = z.strictObject({});

export const ListOpportunitiesRequest = z.object({ params: NOTHING, query: PaginationQuery });

export const SearchOpportunitiesRequest = z.object({
  params: NOTHING,
  query: NOTHING,
  body: OpportunitySearch,
});

export const GetOpportunityRequest = z.object({
  params: z.strictObject({ id: pathParameter(z.guid()) }),
  query: NOTHING,
});
