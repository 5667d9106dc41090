import * as z from 'zod';
import { Language } from '../../shared/domain/language.ts';
import { PageQuery } from '../../shared/http/api.ts';
import { CallFilter } from '../../shared/listing/call-filter.ts';
import { CallSort } from '../../shared/listing/call-order.ts';

/** What GET /calls takes. */
export const ListCallsQuery = CallFilter.extend({
  sort: CallSort.optional(),
  cursor: PageQuery.shape.cursor,
  /** Left out: 20 calls as JSON, all of them as CSV. */
  limit: PageQuery.shape.limit.unwrap().optional(),
  /** Left out: what the header `Accept` prefers. */
  format: z.enum(['json', 'csv']).optional(),
  /** Of the titles in a CSV; where a call has none in it, English or what there is. */
  language: Language.default('en'),
}).superRefine(({ status, sort, theme }, context) => {
  if (!status.includes('closed')) return;
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  // Closed calls are read from the table, which has them in one order; they are many and grow without bound.
  if (status.length > 1) refuse('status', 'closed calls are a list of their own');
  if ((sort ?? '-deadline') !== '-deadline') refuse('sort', 'closed calls go by -deadline alone');
  if (theme) refuse('theme', 'themes are known of calls that are open or to come');
});
export type ListCallsQuery = z.infer<typeof ListCallsQuery>;
