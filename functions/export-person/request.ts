import * as z from 'zod';
import { MunicipalityId, OrganisationId } from '../../shared/domain/ids.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { pathParameter } from '../../shared/http/api.ts';

const contactId = pathParameter(Contact.shape.id);

export const ExportPersonRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId), contactId }),
  query: z.strictObject({
    /** Copies that were shown already; the rest of the export is the same on every page. */
    skip: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
});

export const ExportPersonOfOrganisationRequest = ExportPersonRequest.extend({
  params: z.strictObject({ id: pathParameter(OrganisationId), contactId }),
});
