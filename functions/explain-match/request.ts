import * as z from 'zod';
import { CallId, MunicipalityId } from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const ExplainMatchRequest = z.object({
  params: z.strictObject({
    id: pathParameter(MunicipalityId),
    callId: pathParameter(CallId),
  }),
  query: z.strictObject({}),
});
