import { Cadence } from '../../shared/domain/contact-preferences.ts';
import type { FormFields } from '../../shared/http/form.ts';
import { html, type SafeHtml } from '../../shared/mail/html.ts';
import { allPageWords } from '../../shared/pages/i18n/page-words.ts';
import type { PageWords } from '../../shared/pages/i18n/words.ts';
import type { Field } from './form.ts';

/** A form as it is shown: what stands in its fields, and which of them are at fault. */
export type ShownForm = { fields: FormFields; faults: ReadonlySet<Field>; words: PageWords };

/** The fields of the form, each with its label, its hint, and what is wrong with it beside it. */
export const formFields = (form: ShownForm): SafeHtml => {
  const { preferences: words } = form.words;
  return html`
${languageField(form)}
${cadenceField(form)}
${inputField(form, 'minimumScore', html`type="number" inputmode="numeric" min="0" max="100" step="1" required`)}
${inputField(form, 'maximumItems', html`type="number" inputmode="numeric" min="1" max="20" step="1" required`)}
${inputField(form, 'pausedUntil', html`type="date"`)}
<div class="field">${boxField('partnerSearches', 'never', form.fields, words.partnerSearches)}</div>
<div class="field leave">${boxField('leave', 'yes', form.fields, words.leave)}</div>`;
};

/** A box to tick, which says no to something: what is not ticked is not sent, and nothing is missing then. */
const boxField = (
  name: 'partnerSearches' | 'leave',
  value: string,
  fields: FormFields,
  { label, hint }: PageWords['preferences']['leave'],
): SafeHtml =>
  html`<label class="choice"><input type="checkbox" name="${name}" value="${value}"${checked(fields[name] === value)}>
<span>${label}<span class="hint">${hint}</span></span></label>`;

const languageField = ({ fields, faults, words }: ShownForm): SafeHtml => {
  const { label, error } = words.preferences.language;
  const options = allPageWords().map(
    ({ language, ownName }) =>
      html`<option value="${language}" lang="${language}"${selected(fields.language === language)}>${ownName}</option>\n`,
  );
  return html`<div class="field"><label for="language">${label}</label>
${fault('language', faults, error)}
<select id="language" name="language"${described('language', faults, false)}>${options}</select></div>`;
};

const cadenceField = ({ fields, faults, words }: ShownForm): SafeHtml => {
  const { label, error, choices } = words.preferences.cadence;
  const radios = Cadence.options.map(
    (cadence) =>
      html`<label class="choice"><input type="radio" name="cadence" value="${cadence}" required${checked(fields.cadence === cadence)}>
<span>${choices[cadence].label}<span class="hint">${choices[cadence].hint}</span></span></label>\n`,
  );
  const why = faults.has('cadence') && html` aria-describedby="cadence-error"`;
  return html`<fieldset class="field"${why}><legend>${label}</legend>
${fault('cadence', faults, error)}
${radios}</fieldset>`;
};

const inputField = (
  { fields, faults, words }: ShownForm,
  name: 'minimumScore' | 'maximumItems' | 'pausedUntil',
  kind: SafeHtml,
): SafeHtml => {
  const { label, hint, error } = words.preferences[name];
  return html`<div class="field"><label for="${name}">${label}</label>
<span class="hint" id="${name}-hint">${hint}</span>
${fault(name, faults, error)}
<input id="${name}" name="${name}" ${kind} value="${fields[name] ?? ''}"${described(name, faults, true)}></div>`;
};

const fault = (name: Field, faults: ReadonlySet<Field>, text: string): SafeHtml | false =>
  faults.has(name) && html`<span class="error" id="${name}-error">${text}</span>`;

const described = (name: Field, faults: ReadonlySet<Field>, hinted: boolean): SafeHtml => {
  const ids = [...(hinted ? [`${name}-hint`] : []), ...(faults.has(name) ? [`${name}-error`] : [])];
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}${faults.has(name) && html` aria-invalid="true"`}`;
};

const checked = (is: boolean): SafeHtml | false => is && html` checked`;
const selected = (is: boolean): SafeHtml | false => is && html` selected`;
