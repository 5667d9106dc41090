import * as z from 'zod';
import { CallMark } from '../../shared/domain/call-mark.ts';
import { CallId, MunicipalityId } from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const UnmarkRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId), callId: pathParameter(CallId) }),
  query: z.strictObject({}),
});

export const MarkRequest = UnmarkRequest.extend({
  body: z.strictObject(CallMark.pick({ mark: true }).shape),
});
