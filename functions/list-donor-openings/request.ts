import * as z from 'zod';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const ListDonorOpeningsRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: z.strictObject({}),
});
