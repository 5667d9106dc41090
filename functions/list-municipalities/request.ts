import * as z from 'zod';
import { AssociationId, CountryCode, MunicipalityId, Nuts } from '../../shared/domain/ids.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';

/** Rows of a CSV are short, so that a page may have more of them. */
const MOST = 1000;

export const ListMunicipalitiesRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({
    ...PageQuery.shape,
    limit: z.coerce.number().int().min(1).max(MOST).default(20),
    country: CountryCode.optional(),
    /** An area of any level: those that lie in it. */
    nuts: Nuts.optional(),
    association: AssociationId.optional(),
    /** A part of the name in any language. */
    text: z.string().trim().min(1).max(100).optional(),
    format: z.enum(['json', 'csv']).optional(),
  }),
});
export type MunicipalityQuery = z.infer<typeof ListMunicipalitiesRequest>['query'];

export const ShowMunicipalityRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: z.strictObject({}),
});

export const ListAssociationsRequest = z.object({ params: z.strictObject({}), query: PageQuery });

export const ShowAssociationRequest = z.object({
  params: z.strictObject({ id: pathParameter(AssociationId) }),
  query: PageQuery,
});
