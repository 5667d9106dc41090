import * as z from 'zod';
import { SourceId } from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const ListSourceRunsRequest = z.object({
  params: z.strictObject({ source: pathParameter(SourceId) }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
});
