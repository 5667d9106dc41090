import { type HtmlValue, html, type SafeHtml } from '../mail/html.ts';
import { itemHtml, langOf } from './html-item.ts';
import { outlookStyle, STYLE, styleSheets } from './html-style.ts';
import type { Glance } from './news.ts';
import { searchesHtml } from './searches/search-html.ts';
import type { DigestView } from './view.ts';

/**
 * The HTML part. Tables and styles in elements, because Outlook on Windows lays out with Word and Gmail drops
 * much of what stands in a style sheet. Nothing is loaded from anywhere and nothing is counted.
 */
export const renderHtml = (view: DigestView): string =>
  String(html`<!DOCTYPE html>
<html lang="${view.language}" dir="${view.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${view.subject}</title>
${styleSheets()}
${outlookStyle()}
</head>
<body class="page" style="${STYLE.body}">
<div style="${STYLE.preheader}">${view.preheader}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.page}">
<tr><td class="outer" align="center" style="${STYLE.outer}">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.column}">
${headHtml(view)}
<tr><td class="text" style="${STYLE.rest}">
${view.sections.map((section) => sectionHtml(section, view.language))}
${view.heldBack !== undefined && html`<p class="edge" style="${STYLE.heldBack}">${view.heldBack}</p>`}
${view.searches && searchesHtml(view.searches, view.language)}</td></tr>
${footerHtml(view)}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`);

const headHtml = ({ brand, title, municipality, issueLine, ...view }: DigestView): SafeHtml => html`
<tr><td class="head" style="${STYLE.head}">
<p class="on-head-muted" style="${STYLE.brand}"><span class="on-head" style="${STYLE.brandName}">${brand}</span> – ${title}</p>
<h1 class="h1 on-head" style="${STYLE.h1}">${municipality}</h1>
<p class="on-head-muted" style="${STYLE.issue}">${issueLine}</p>
</td></tr>
<tr><td class="lead text" style="${STYLE.lead}">
<p style="${STYLE.leadText}">${view.summary}</p>
${view.glance && glanceHtml(view.glance, view.language)}
</td></tr>`;

const glanceHtml = ({ label, rows }: Glance, language: string): SafeHtml => html`
<p class="accent" style="${STYLE.glanceLabel}">${label}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.glance}">
${rows.map(
  ({ date, title }) => html`
<tr valign="top"><td class="glance-date" style="${STYLE.glanceDate}">${date}</td>
<td class="glance-title"${langOf(title, language)} style="${STYLE.glanceTitle}">${title.text}</td></tr>`,
)}
</table>`;

const sectionHtml = (
  { heading, items }: DigestView['sections'][number],
  language: string,
): SafeHtml => html`
<h2 class="h2" style="${STYLE.h2}">${heading}</h2>
${items.map((item) => itemHtml(item, language))}`;

const footerHtml = ({ footer, links }: DigestView): SafeHtml => html`
<tr><td class="edge" style="${STYLE.footer}">
${footer.map((sentence) => html`<p class="muted" style="${STYLE.small}">${sentence}</p>`)}
${linksHtml(links)}
</td></tr>`;

const linksHtml = (links: DigestView['links']): HtmlValue =>
  links.length > 0 &&
  html`<p class="muted" style="${STYLE.small}">${links.map(
    ({ label, url }) =>
      html`<a class="link" href="${url}" style="${STYLE.footerLink}">${label}</a> `,
  )}</p>`;
