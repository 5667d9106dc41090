import * as z from 'zod';
import { PageQuery } from '../../shared/http/api.ts';

export const ListCallsRequest = z.object({
  params: z.strictObject({}),
  query: PageQuery.extend({ status: z.enum(['open', 'forthcoming', 'closed']).default('open') }),
});
