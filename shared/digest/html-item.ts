import { type HtmlValue, html, type SafeHtml } from '../mail/html.ts';
import type { DeadlineWords } from './deadline-words.ts';
import { STYLE } from './html-style.ts';
import type { Fact, ItemView, Passage } from './item-view.ts';

/** The `lang` of a passage that is not in the language of the mail, so that it is read out as it should be. */
export const langOf = ({ language }: Passage, mailLanguage: string): HtmlValue =>
  language !== mailLanguage && html` lang="${language}"`;

/** One call as a card. */
export const itemHtml = (item: ItemView, language: string): SafeHtml => html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="card text" style="${STYLE.card}">
${heading(item, language)}
${item.notice && html`<p style="${STYLE.change}">${item.notice}</p>`}
${item.change && changeHtml(item.change)}
${deadlineHtml(item.deadline)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.facts}">
${item.facts.map(factHtml)}
</table>
${reasonsHtml(item.reasons)}
${item.link && buttonHtml(item.link)}
</td></tr>
<tr><td style="${STYLE.gap}">&nbsp;</td></tr>
</table>`;

const heading = ({ programme, title, badge, link }: ItemView, language: string): SafeHtml => {
  const text = link
    ? html`<a class="link" href="${link.url}" style="${STYLE.titleLink}">${title.text}</a>`
    : title.text;
  const mark = badge && html` · <span class="hot" style="${STYLE.badge}">${badge}</span>`;
  return html`
<p class="accent" style="${STYLE.programme}"><span${langOf(programme, language)}>${programme.text}</span>${mark}</p>
<h3 class="link"${langOf(title, language)} style="${STYLE.h3}">${text}</h3>`;
};

const changeHtml = ({ label, value }: Fact): SafeHtml =>
  html`<p style="${STYLE.change}"><strong>${label}:</strong> ${value}</p>`;

const deadlineHtml = ({ label, here, there, left, urgent }: DeadlineWords): SafeHtml => html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="${urgent ? 'urgent' : 'calm'}" style="${urgent ? STYLE.urgent : STYLE.calm}">
<p class="muted" style="${STYLE.deadlineLabel}">${label}</p>
<p style="${STYLE.deadline}">${here}${there && html` <span class="muted" style="${STYLE.there}">(${there})</span>`}</p>
${left && daysHtml(left, urgent)}
</td></tr>
</table>`;

const daysHtml = (left: string, urgent: boolean): SafeHtml =>
  urgent
    ? html`<p class="hot" style="${STYLE.daysUrgent}">${left}</p>`
    : html`<p class="accent" style="${STYLE.daysCalm}">${left}</p>`;

const factHtml = ({ label, value }: Fact): SafeHtml => html`
<tr valign="top"><td class="label muted" width="38%" style="${STYLE.label}">${label}</td>
<td class="value" style="${STYLE.value}">${value}</td></tr>`;

export const reasonsHtml = ({ label, list }: ItemView['reasons']): HtmlValue =>
  list.length > 0 &&
  html`
<p style="${STYLE.why}">${label}</p>
<ul style="${STYLE.list}">
${list.map((reason) => html`<li style="${STYLE.reason}">${reason}</li>`)}
</ul>`;

/** The cell carries colour and, for Outlook, padding; the link the padding everywhere else: 48 px to touch. */
export const buttonHtml = ({ label, url }: { label: string; url: string }): SafeHtml => html`
<table role="presentation" class="wide" cellpadding="0" cellspacing="0" border="0" style="${STYLE.buttonTable}">
<tr><td class="button-cell" align="center" style="${STYLE.buttonCell}">
<a class="button" href="${url}" style="${STYLE.button}">${label}</a>
</td></tr>
</table>`;
