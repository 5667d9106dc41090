import * as z from 'zod';
import { ProgrammeCode } from '../../shared/domain/ids.ts';
import { StatedProgramme } from '../../shared/domain/stated-programme.ts';
import { pathParameter } from '../../shared/http/api.ts';

const query = z.strictObject({});
const params = z.strictObject({ code: pathParameter(ProgrammeCode) });

export const AddProgrammeRequest = z.object({
  params: z.strictObject({}),
  query,
  body: StatedProgramme.extend({ code: ProgrammeCode }),
});

export const ReplaceProgrammeRequest = z.object({ params, query, body: StatedProgramme });

/** A JSON merge patch: what it may name, the statement that it makes is checked for. */
export const ChangeProgrammeRequest = z.object({
  params,
  query,
  body: z.record(z.string().max(40), z.unknown()),
});

export const WithdrawProgrammeRequest = z.object({
  params,
  query,
  body: z.strictObject({ why: z.string().trim().min(1).max(500).optional() }).default({}),
});

export const RestoreProgrammeRequest = z.object({ params, query });
