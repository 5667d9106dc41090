import * as z from 'zod';
import { ContactKey } from '../shared/domain/contact-preferences.ts';
import { RequestName } from '../shared/domain/link-mail-request.ts';

/** An address was brought in by a file, and its owner has not been asked yet. */
export const ContactToBeAsked = {
  name: 'ContactToBeAsked',
  description:
    'A contact has an address that its owner is to confirm; the same request asks for one mail. It holds no address.',
  detail: z.object({ ...ContactKey.shape, request: RequestName }),
} as const;
