import * as z from 'zod';
import { SourceId } from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const RequestRunRequest = z.object({
  params: z.strictObject({ source: pathParameter(SourceId) }),
  query: z.strictObject({}),
  body: z
    .strictObject({
      /** Take a run that was held back for true. */
      believe: z.boolean().default(false),
    })
    .prefault({}),
});
