import * as z from 'zod';
import { PartyContactKey } from './contact-preferences.ts';
import { Instant } from './time.ts';

/** The name that whoever asks for a mail gives to the request: the same name asks for the same mail. */
export const RequestName = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/**
 * A request for a mail with a link, to confirm an address or to open one's settings. `handing-over`: the mail may have
 * gone out; `sent`: the mail service took it.
 */
export const LinkMailRequest = z.object({
  ...PartyContactKey.shape,
  request: RequestName,
  state: z.enum(['handing-over', 'sent']),
  at: Instant,
  messageId: z.string().optional(),
});
export type LinkMailRequest = z.infer<typeof LinkMailRequest>;
