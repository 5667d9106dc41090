import * as z from 'zod';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const ExportPersonRequest = z.object({
  params: z.strictObject({
    id: pathParameter(MunicipalityId),
    contactId: pathParameter(Contact.shape.id),
  }),
  query: z.strictObject({
    /** Copies that were shown already; the rest of the export is the same on every page. */
    skip: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
});
