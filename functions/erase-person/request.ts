import * as z from 'zod';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const ErasePersonRequest = z.object({
  params: z.strictObject({
    id: pathParameter(MunicipalityId),
    contactId: pathParameter(Contact.shape.id),
  }),
  query: z.strictObject({}),
});
