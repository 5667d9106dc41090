import * as z from 'zod';
import { CallId } from '../../shared/domain/ids.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';

export const GetCallRequest = z.object({
  params: z.strictObject({ id: pathParameter(CallId) }),
  query: z.strictObject({}),
});

export const CallHistoryRequest = z.object({
  params: z.strictObject({ id: pathParameter(CallId) }),
  query: PageQuery,
});
