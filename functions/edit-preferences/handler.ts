import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  type ContactPreferences,
  contactNameOf,
  defaultPreferences,
  nextDueAfter,
  withChoices,
} from '../../shared/domain/contact-preferences.ts';
import { toInstant, wallClock } from '../../shared/domain/time.ts';
import type { FormFields } from '../../shared/http/form.ts';
import { html, type SafeHtml } from '../../shared/mail/html.ts';
import { savePreferences } from '../../shared/pages/change-preferences.ts';
import { dateInWords } from '../../shared/pages/i18n/page-words.ts';
import { type Page, seeOther } from '../../shared/pages/page.ts';
import { type SignedPageDeps, signedPages, type Visit } from '../../shared/pages/signed-pages.ts';
import { who } from '../../shared/pages/who.ts';
import { formFields } from './fields.ts';
import { type Field, readChoices } from './form.ts';

/** Lets a contact choose what it is written, how often, and whether at all. */
export const editPreferences = (deps: SignedPageDeps) =>
  signedPages(deps, 'preferences', {
    show: (visit) =>
      formPage(visit, { status: 200, saved: 'saved' in visit.query ? 'saved' : 'shown' }),
    act: (visit) => save(deps, visit),
  });

const save = async (
  deps: SignedPageDeps,
  visit: Visit,
): Promise<Page | APIGatewayProxyStructuredResultV2> => {
  const { form, preferences } = visit;
  const choices = readChoices(form, todayOf(visit), preferences.pausedUntil);
  if (!choices.ok) {
    return formPage(visit, { status: 422, saved: 'refused', faults: choices.error.fields });
  }
  const wanted = withChoices(
    preferences,
    choices.value,
    form.leave === 'yes',
    toInstant(visit.now),
  );
  const seen = Number(form.version);
  const saved =
    seen === preferences.version
      ? await savePreferences(deps, 'edit-preferences', preferences, wanted)
      : { ok: false as const };
  if (!saved.ok) {
    const current = (await deps.preferences.get(visit.key)) ?? defaultPreferences(visit.key);
    return formPage({ ...visit, preferences: current }, { status: 409, saved: 'changed' });
  }
  deps.log.info('contact.changed', {
    contact: contactNameOf(visit.key),
    standing: wanted.standing.kind,
    cadence: wanted.cadence,
  });
  return seeOther('?saved');
};

type Shown = {
  status: number;
  saved: 'shown' | 'saved' | 'refused' | 'changed';
  faults?: ReadonlySet<Field>;
};

const formPage = (visit: Visit, { status, saved, faults }: Shown): Page => {
  const { preferences: words } = visit.words;
  // What was refused stands in the fields again, to be mended; else what is saved.
  const fields = faults ? visit.form : fieldsOf(visit);
  return {
    status,
    title: words.title,
    content: html`${who(visit)}
${notice(visit, saved)}
<form method="post" novalidate>
<input type="hidden" name="version" value="${faults ? (visit.form.version ?? '') : visit.preferences.version}">
${formFields({ fields, faults: faults ?? new Set(), words: visit.words })}
<button type="submit">${words.button}</button>
</form>`,
  };
};

const notice = (visit: Visit, saved: Shown['saved']): SafeHtml => {
  const { preferences: words } = visit.words;
  if (saved === 'refused' || saved === 'changed') {
    const text = saved === 'refused' ? words.refused : words.changedMeanwhile;
    return html`<div class="notice bad" role="alert"><p>${text}</p></div>`;
  }
  const next = nextDueAfter(visit.preferences, todayOf(visit));
  const what = next ? words.next(dateInWords(next, visit.words)) : words.nothing;
  if (saved === 'shown') return html`<p>${what}</p>`;
  return html`<div class="notice" role="status"><p>${words.saved} ${what}</p></div>`;
};

const fieldsOf = ({ preferences, words }: Visit): FormFields => {
  const { cadence, minimumScore, maximumItems, pausedUntil, standing }: ContactPreferences =
    preferences;
  return {
    language: words.language,
    cadence,
    minimumScore: String(minimumScore),
    maximumItems: String(maximumItems),
    pausedUntil: pausedUntil ?? '',
    ...(standing.kind === 'unsubscribed' ? { leave: 'yes' } : {}),
  };
};

const todayOf = ({ now, municipality }: Visit) => wallClock(now, municipality.zone).date;
