import * as z from 'zod';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { IsoWeek } from '../../shared/domain/time.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';

export const ListDigestsRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  /** Of one contact, or of all. */
  query: PageQuery.extend({ contact: Contact.shape.id.optional() }),
});

export const ShowDigestRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId), week: pathParameter(IsoWeek) }),
  query: z.strictObject({
    /** Without it the first contact. */
    contact: Contact.shape.id.optional(),
    /** Left out: what the header `Accept` prefers. */
    format: z.enum(['json', 'html']).optional(),
  }),
});
