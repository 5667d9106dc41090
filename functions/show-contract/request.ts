import * as z from 'zod';
import { pathParameter } from '../../shared/http/api.ts';

export const ShowContractRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
});

export const ShowProblemRequest = z.object({
  params: z.strictObject({ type: pathParameter(z.string().max(60)) }),
  query: z.strictObject({}),
});
