import * as z from 'zod';
import { CountryCode, ProgrammeCode } from '../../shared/domain/ids.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';

export const ListProgrammesRequest = z.object({
  params: z.strictObject({}),
  query: PageQuery.extend({
    country: CountryCode.optional(),
    text: z.string().trim().min(1).max(100).optional(),
    withdrawn: z.enum(['true', 'false']).default('false'),
  }),
});
export type ListProgrammesQuery = z.infer<typeof ListProgrammesRequest>['query'];

export const GetProgrammeRequest = z.object({
  params: z.strictObject({ code: pathParameter(ProgrammeCode) }),
  query: z.strictObject({}),
});
