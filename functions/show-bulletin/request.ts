import * as z from 'zod';
import { pathParameter } from '../../shared/http/api.ts';

export const ShowBulletinRequest = z.object({
  params: z.strictObject({
    association: pathParameter(z.string().max(40)),
    language: pathParameter(z.string().max(10)),
  }),
  query: z.strictObject({}),
});
