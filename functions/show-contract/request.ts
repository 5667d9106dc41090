import * as z from 'zod';
import { pathParameter } from '../../shared/http/api.ts';

export const ShowContractRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
});

export const ShowProblemRequest = z.object({
  params: z.strictObject({ type: pathParameter(z.string().max(60)) }),
  query: z.strictObject({}),
});

const Part = z.string().max(2000).optional();

/** What a sign-in sends back (RFC 6749, 4.1.2; RFC 9207; OpenID Connect Session Management, 2). */
export const SignedInRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({
    ...{ code: Part, state: Part, iss: Part, session_state: Part },
    ...{ error: Part, error_description: Part, error_uri: Part },
  }),
});
export type SignedInQuery = z.infer<typeof SignedInRequest>['query'];
