import * as z from 'zod';
import { OrganisationId } from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const GetOrganisationRequest = z.object({
  params: z.strictObject({ id: pathParameter(OrganisationId) }),
  query: z.strictObject({}),
});
