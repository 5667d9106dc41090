import { confirm, contactNameOf } from '../../shared/domain/contact-preferences.ts';
import { html } from '../../shared/mail/html.ts';
import { changePreferences } from '../../shared/pages/change-preferences.ts';
import type { Page } from '../../shared/pages/page.ts';
import { type SignedPageDeps, signedPages, type Visit } from '../../shared/pages/signed-pages.ts';
import { who } from '../../shared/pages/who.ts';

/** Lets the owner of a new address say that they want the digest (double opt-in). */
export const confirmContact = (deps: SignedPageDeps) =>
  signedPages(deps, 'confirm', {
    show: (visit) =>
      visit.preferences.standing.kind === 'unconfirmed' ? ask(visit) : outcome(visit),
    act: async (visit) => {
      const preferences = await changePreferences(deps, visit.key, 'confirm-contact', confirm);
      deps.log.info('contact.confirmed', {
        contact: contactNameOf(visit.key),
        standing: preferences.standing.kind,
      });
      return outcome({ ...visit, preferences });
    },
  });

const ask = (visit: Visit): Page => {
  const { title, text, effect, button } = visit.words.confirm;
  return {
    status: 200,
    title,
    content: html`${who(visit)}
<p>${text} ${effect}</p>
<form method="post"><button type="submit">${button}</button></form>`,
  };
};

const outcome = (visit: Visit): Page => {
  const { words, preferences } = visit;
  const { title, text } =
    preferences.standing.kind === 'unsubscribed' ? words.leftSince : words.confirmed;
  return { status: 200, title, content: html`${who(visit)}<p>${text}</p>` };
};
