import * as z from 'zod';
import { MunicipalityId, OrganisationId } from '../../shared/domain/ids.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { pathParameter } from '../../shared/http/api.ts';

const contactId = pathParameter(Contact.shape.id);

export const ErasePersonRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId), contactId }),
  query: z.strictObject({}),
});

export const ErasePersonOfOrganisationRequest = ErasePersonRequest.extend({
  params: z.strictObject({ id: pathParameter(OrganisationId), contactId }),
});
