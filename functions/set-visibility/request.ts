import * as z from 'zod';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

/** Whether a municipality may be suggested to others as a partner. */
export const Visibility = z.strictObject({ hidden: z.boolean() });

export const SetVisibilityRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: z.strictObject({}),
  body: Visibility,
});
