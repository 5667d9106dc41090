import * as z from 'zod';
import { CountryCode } from '../../shared/domain/ids.ts';
import { OrganisationKind } from '../../shared/domain/organisation.ts';
import { PageQuery } from '../../shared/http/api.ts';

export const ListOrganisationsRequest = z.object({
  params: z.strictObject({}),
  query: PageQuery.extend({
    kind: OrganisationKind.optional(),
    country: CountryCode.optional(),
  }),
});
