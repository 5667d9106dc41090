import * as z from 'zod';
import { pathParameter } from '../../shared/http/api.ts';

export const ShowCalendarRequest = z.object({
  params: z.strictObject({ token: pathParameter(z.string().max(500)) }),
  query: z.strictObject({}),
});
