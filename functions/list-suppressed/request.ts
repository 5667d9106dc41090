import * as z from 'zod';

export const ListSuppressedRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
});
