import type { ContactPreferences } from '../../shared/domain/contact-preferences.ts';
import { type ContactState, contactStateOf } from '../../shared/domain/contact-state.ts';
import type { DigestLanguage } from '../../shared/domain/language.ts';
import type { Contact } from '../../shared/domain/municipality.ts';
import { maskedAddress } from '../../shared/mail/address-key.ts';

export type ContactView = {
  id: string;
  role?: string;
  language: DigestLanguage;
  state: ContactState;
  address: string;
  masked: boolean;
};

type Known = {
  preferences: ContactPreferences | undefined;
  suppressed: boolean;
  /** Whoever may not write the profile is not shown the whole address. */
  mayWrite: boolean;
};

export const contactView = (
  { id, role, language, email }: Contact,
  { preferences, suppressed, mayWrite }: Known,
): ContactView => ({
  ...{ id, language },
  ...(role === undefined ? {} : { role }),
  state: contactStateOf(preferences?.standing ?? { kind: 'active' }, suppressed),
  address: mayWrite ? email : maskedAddress(email),
  masked: !mayWrite,
});
