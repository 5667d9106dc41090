import { html, type SafeHtml } from '../../mail/html.ts';
import { buttonHtml, langOf, reasonsHtml } from '../html-item.ts';
import { STYLE } from '../html-style.ts';
import type { SearchItem, SearchSection } from './search-item.ts';

/** The partner searches, after the calls. */
export const searchesHtml = (
  { heading, note, items }: SearchSection,
  language: string,
): SafeHtml => html`
<h2 class="h2" style="${STYLE.h2}">${heading}</h2>
${items.map((item) => searchHtml(item, language))}
<p class="edge" style="${STYLE.heldBack}">${note}</p>`;

const searchHtml = (
  { title, facts, reasons, link }: SearchItem,
  language: string,
): SafeHtml => html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="card text" style="${STYLE.card}">
<h3 class="link"${langOf(title, language)} style="${STYLE.h3}">${link ? html`<a class="link" href="${link.url}" style="${STYLE.titleLink}">${title.text}</a>` : title.text}</h3>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.facts}">
${facts.map(
  ({ label, value }) => html`
<tr valign="top"><td class="label muted" width="38%" style="${STYLE.label}">${label}</td>
<td class="value"${langOf(value, language)} style="${STYLE.value}">${value.text}</td></tr>`,
)}
</table>
${reasonsHtml(reasons)}
${link && buttonHtml(link)}
</td></tr>
<tr><td style="${STYLE.gap}">&nbsp;</td></tr>
</table>`;
