import * as z from 'zod';
import { CorrectedField } from '../../shared/domain/correction.ts';
import { CallId } from '../../shared/domain/ids.ts';
import { StatedCall } from '../../shared/domain/stated-call.ts';
import { pathParameter } from '../../shared/http/api.ts';
import { ASSOCIATIONS } from '../../shared/reference/associations.ts';
import { CallPatch } from '../../shared/writing/plan-call.ts';

const query = z.strictObject({});
const params = z.strictObject({ id: pathParameter(CallId) });
const why = z.string().trim().min(1).max(500).optional();

export const AddCallRequest = z.object({
  params: z.strictObject({}),
  query,
  body: StatedCall.extend({
    /** In whose name it is told; without it in that of the administrators. */
    association: z
      .string()
      .refine((id) => ASSOCIATIONS.has(id), 'no association that is known')
      .optional(),
  }),
});

export const ReplaceCallRequest = z.object({ params, query, body: StatedCall });

/** A JSON merge patch: what it may name, the statement that it makes is checked for. */
export const ChangeCallRequest = z.object({
  params,
  query: z.strictObject({ why }),
  body: CallPatch,
});

export const WithdrawCallRequest = z.object({
  params,
  query,
  body: z.strictObject({ why }).default({}),
});

export const OfCallRequest = z.object({ params, query });

export const TakeBackCorrectionRequest = z.object({
  params: params.extend({ field: pathParameter(CorrectedField) }),
  query,
});
