import * as z from 'zod';
import { ListCallsQuery } from './query.ts';

/** Which calls to list, and as what. */
export const ListCallsRequest = z.object({ params: z.strictObject({}), query: ListCallsQuery });
