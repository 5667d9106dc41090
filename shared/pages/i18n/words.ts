import type { Cadence } from '../../domain/contact-preferences.ts';
import type { DigestLanguage } from '../../domain/language.ts';

type Notice = { title: string; text: string };
type LinkMailWords = {
  subject: string;
  title: string;
  text: string;
  button: string;
  ignore: string;
};
type Field = { label: string; hint: string; error: string };

/**
 * What the pages behind signed links and the mail that asks to confirm an address say. Names of places stand on lines
 * of their own, never in a sentence, which would have to decline them.
 */
export type PageWords = {
  language: DigestLanguage;
  /** The language's own name, as its speakers look for it. */
  ownName: string;
  /** What the service is, beside its name. */
  tagline: string;
  unsubscribe: Notice & { effect: string; button: string; fewer: string };
  left: Notice & { back: string };
  preferences: {
    title: string;
    saved: string;
    next: (date: string) => string;
    nothing: string;
    language: Omit<Field, 'hint'>;
    cadence: Omit<Field, 'hint'> & { choices: Record<Cadence, { label: string; hint: string }> };
    minimumScore: Field;
    maximumItems: Field;
    pausedUntil: Field;
    partnerSearches: Omit<Field, 'error'>;
    leave: Omit<Field, 'error'>;
    button: string;
    refused: string;
    changedMeanwhile: string;
  };
  confirm: Notice & { effect: string; button: string };
  confirmed: Notice;
  /** Said to who follows an old link to confirm after having left. */
  leftSince: Notice;
  broken: Notice;
  expired: Notice & { confirm: string; renew: string };
  renewed: Notice;
  gone: Notice;
  failed: Notice;
  mail: {
    confirm: LinkMailWords;
    preferences: LinkMailWords;
    until: (date: string) => string;
  };
};
