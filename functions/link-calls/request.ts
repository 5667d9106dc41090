import * as z from 'zod';
import { AdministratorLink } from '../../shared/domain/call-link.ts';
import { CallId } from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

/** What an administrator says of two calls. In `same`, `leads` may name the one that speaks for both. */
const Decision = z.strictObject(
  AdministratorLink.pick({ verdict: true, reason: true, leads: true }).shape,
);
export type Decision = z.infer<typeof Decision>;

export const TakeBackLinkRequest = z.object({
  params: z.strictObject({ callId: pathParameter(CallId), otherId: pathParameter(CallId) }),
  query: z.strictObject({}),
});

export const DecideLinkRequest = TakeBackLinkRequest.extend({ body: Decision });
