import { type Opportunity, opportunityOf } from '../../shared/common-grants/opportunity.ts';
import type { Pagination } from '../../shared/common-grants/search-request.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import { fitted } from '../../shared/digest/fitted.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';

/** With the beginnings of their descriptions so many fit an answer of 6 MB. */
const MOST_ON_A_PAGE = 100;
const LONGEST_DESCRIPTION = 10_000;

/** `Paginated` without its status. */
export type OpportunityPage = {
  items: Opportunity[];
  paginationInfo: { page: number; pageSize: number; totalItems: number; totalPages: number };
};

/**
 * A page of opportunities, with the beginning of a long description: `GET …/{id}` has the whole of it. Who asks for more
 * than fit on a page is answered with as many as do, and told so by `pageSize`.
 */
export const opportunityPage = async (
  calls: Pick<CallRepository, 'getMany'>,
  found: readonly IndexedCall[],
  pagination: Pagination,
  now: Date,
): Promise<OpportunityPage> => {
  const pageSize = Math.min(pagination.pageSize, MOST_ON_A_PAGE);
  const from = (pagination.page - 1) * pageSize;
  const shown = found.slice(from, from + pageSize);
  const records = await calls.getMany(shown.map(({ id }) => id));
  const items = shown.flatMap((call) => {
    const record = records.get(call.id);
    return record ? [shortened(opportunityOf(call, record, now))] : [];
  });
  const totalItems = found.length;
  const totalPages = Math.ceil(totalItems / pageSize);
  return { items, paginationInfo: { page: pagination.page, pageSize, totalItems, totalPages } };
};

const shortened = (opportunity: Opportunity): Opportunity => ({
  ...opportunity,
  description: fitted(opportunity.description, LONGEST_DESCRIPTION),
});
