import { textFor } from '../domain/language.ts';
import { maskedAddress } from '../mail/address-key.ts';
import { html, type SafeHtml } from '../mail/html.ts';
import type { Visit } from './signed-pages.ts';

/** For whom a page is. The address is shown as far as its owner needs to know it by: a link may be passed on. */
export const who = ({ municipality, contact, words }: Visit): SafeHtml => {
  const name = textFor(municipality.name, words.language);
  return html`<p class="who"><strong lang="${name.language}">${name.text}</strong><br>${maskedAddress(contact.email)}</p>`;
};
