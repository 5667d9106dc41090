import { contactNameOf, unsubscribe } from '../../shared/domain/contact-preferences.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { html } from '../../shared/mail/html.ts';
import { changePreferences } from '../../shared/pages/change-preferences.ts';
import type { Page } from '../../shared/pages/page.ts';
import { type SignedPageDeps, signedPages, type Visit } from '../../shared/pages/signed-pages.ts';
import { who } from '../../shared/pages/who.ts';

/** What a mail client sends for its user, and our own button too (RFC 8058, 3.1). */
const ONE_CLICK = { name: 'List-Unsubscribe', value: 'One-Click' };

/**
 * Ends the digest for one contact. The answer to a POST is never a redirect, which mail clients need not follow
 * (RFC 8058, 3.1). A POST of anything else than the one agreed field shows the button.
 */
export const unsubscribeContact = (deps: SignedPageDeps) =>
  signedPages(deps, 'unsubscribe', {
    show: (visit) =>
      visit.preferences.standing.kind === 'unsubscribed' ? left(visit) : ask(visit),
    act: async (visit) => {
      if (visit.form[ONE_CLICK.name] !== ONE_CLICK.value) return { ...ask(visit), status: 400 };
      const at = toInstant(visit.now);
      await changePreferences(deps, visit.key, 'unsubscribe-contact', (current) =>
        unsubscribe(current, at),
      );
      deps.log.info('contact.left', { contact: contactNameOf(visit.key), by: 'unsubscribe' });
      return left(visit);
    },
  });

const ask = (visit: Visit): Page => {
  const { title, text, effect, button, fewer } = visit.words.unsubscribe;
  return {
    status: 200,
    title,
    content: html`${who(visit)}
<p>${text} ${effect}</p>
<form method="post">
<input type="hidden" name="${ONE_CLICK.name}" value="${ONE_CLICK.value}">
<button type="submit">${button}</button>
</form>
<p class="soft">${fewer}</p>`,
  };
};

const left = (visit: Visit): Page => {
  const { title, text, back } = visit.words.left;
  return {
    status: 200,
    title,
    content: html`${who(visit)}<p>${text}</p><p class="soft">${back}</p>`,
  };
};
