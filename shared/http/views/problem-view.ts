import * as z from 'zod';
import { named } from '../contract.ts';

/** A refusal as `problem` makes it. */
export const ProblemView = named(
  'Problem',
  z.object({
    type: z.string().regex(/^\/problems\/[a-z-]+$/),
    title: z.string(),
    status: z.number().int().min(400).max(599),
    detail: z.string(),
    errors: z.array(z.object({ where: z.string(), why: z.string() })).optional(),
  }),
  'Why a request was refused (RFC 9457). The address in `type` explains it; `errors` says where in the request.',
);
