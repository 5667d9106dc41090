import * as z from 'zod';

export const ListSourcesRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
});
