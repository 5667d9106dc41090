import type { ParsedMail } from 'mailparser';
import * as z from 'zod';
import { type Envelope, municipalityOf } from '../mail/envelope.ts';
import { shownTime } from './dates.ts';
import { type Html, html } from './html.ts';
import type { NameOf } from './inbox.ts';
import { file, type Page, page } from './page.ts';

/** How to look at a mail. */
export const MailQuery = z.object({ view: z.enum(['html', 'text', 'source']).catch('html') });
export type MailView = z.infer<typeof MailQuery>['view'];

export type ShownMail = { envelope: Envelope; mail: ParsedMail; raw: Buffer };

/** One caught mail: what stands in its head, and one of its parts. */
export const mailPage = (shown: ShownMail, wanted: MailView, nameOf: NameOf): Page => {
  const { envelope, mail } = shown;
  const view = wanted === 'html' && mail.html === false ? 'text' : wanted;
  const path = `/inbox/${envelope.messageId}`;
  return page(
    envelope.subject || 'Mail',
    html`<p class="back"><a href="/inbox">← Inbox</a></p>
<h1>${envelope.subject || '(no subject)'}</h1>
${facts(shown, nameOf)}
<ul class="tabs">
${mail.html !== false && tab(path, 'html', view, 'Mail')}
${tab(path, 'text', view, 'Text')}
${tab(path, 'source', view, 'Source')}
<li><a href="${path}/raw">Save .eml</a></li>
</ul>
${part(shown, view, path)}`,
  );
};

const tab = (path: string, view: MailView, current: MailView, label: string): Html =>
  html`<li><a href="${path}?view=${view}"${view === current && html` aria-current="page"`}>${label}</a></li>`;

type Fact = readonly [name: string, value: string | undefined];

const facts = ({ envelope, mail, raw }: ShownMail, nameOf: NameOf): Html => {
  const municipality = municipalityOf(envelope);
  const first = listOf([
    ['From', mail.from?.text ?? envelope.from],
    ['To', envelope.recipients.join(', ')],
    ['For', municipality && nameOf(municipality)],
    ['Date', shownTime(envelope.receivedAt)],
  ]);
  const more = listOf([
    ['Issue', envelope.tags.issue?.[0]],
    ['Message-ID', mail.messageId],
    ['SES id', envelope.messageId],
    ['Size', `${Math.ceil(raw.length / 1024)} KB`],
  ]);
  return html`${first}\n<details><summary>More of its head</summary>${more}</details>`;
};

const listOf = (facts: readonly Fact[]): Html => html`<dl class="facts">
${facts.map(([name, value]) => value && html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>`;

const part = ({ mail, raw }: ShownMail, view: MailView, path: string): Html => {
  if (view === 'source') return html`<pre>${raw.toString('utf8')}</pre>`;
  if (view === 'text') return html`<pre>${mail.text ?? '(The mail has no text part.)'}</pre>`;
  return html`<iframe src="${path}/html" title="The mail as its reader sees it" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
};

/** A mail's own markup gets no script, no form and nothing from the network; its links open beside it. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'";

/** The HTML part alone, as it goes into the frame. */
export const htmlPart = (markup: string): Page =>
  file('text/html; charset=utf-8', withLinksOutside(markup), MAIL_POLICY);

const withLinksOutside = (markup: string): string =>
  markup.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`);

/** The mail as it came, to open in a mail program. */
export const rawMail = ({ envelope, raw }: Omit<ShownMail, 'mail'>): Page => {
  const answer = file('message/rfc822', raw);
  const name = `${envelope.tags.issue?.[0] ?? envelope.messageId}.eml`;
  const disposition = `attachment; filename="${name}"`;
  return { ...answer, headers: { ...answer.headers, 'content-disposition': disposition } };
};
