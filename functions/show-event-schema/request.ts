import * as z from 'zod';
import { pathParameter } from '../../shared/http/api.ts';

export const ListEventSchemasRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
});

export const ShowEventSchemaRequest = z.object({
  params: z.strictObject({ name: pathParameter(z.string().max(100)) }),
  query: z.strictObject({}),
});
