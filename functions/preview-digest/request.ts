import * as z from 'zod';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { pathParameter } from '../../shared/http/api.ts';

export const PreviewDigestRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: z.strictObject({
    /** Without it the first contact. */
    contact: Contact.shape.id.optional(),
    format: z.enum(['json', 'html', 'text']).default('json'),
  }),
});
