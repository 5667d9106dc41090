import * as z from 'zod';
import type { Standing } from './contact-preferences.ts';

/** What keeps mail from a contact; `confirmed`: nothing does. */
export const ContactState = z.enum(['confirmed', 'unconfirmed', 'unsubscribed', 'suppressed']);
export type ContactState = z.infer<typeof ContactState>;

/** What a contact decided itself goes before what mail service says of its address. */
export const contactStateOf = (
  { kind }: Pick<Standing, 'kind'>,
  suppressed: boolean,
): ContactState => {
  if (kind === 'unsubscribed') return 'unsubscribed';
  if (suppressed) return 'suppressed';
  return kind === 'active' ? 'confirmed' : 'unconfirmed';
};
