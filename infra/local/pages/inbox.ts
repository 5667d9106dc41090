import * as z from 'zod';
import type { MunicipalityId } from '../../../shared/domain/ids.ts';
import { type Envelope, municipalityOf } from '../mail/envelope.ts';
import { shownTime } from './dates.ts';
import { type Html, html } from './html.ts';
import { type Page, page } from './page.ts';

/** What of the caught mails to show. Whatever does not fit falls back to everything, as a search box should. */
export const InboxQuery = z.object({
  q: z.string().trim().max(200).catch(''),
  municipality: z.string().max(40).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type InboxQuery = z.infer<typeof InboxQuery>;

/** The name to show for a municipality. */
export type NameOf = (id: MunicipalityId) => string;

const PAGE_SIZE = 50;

/** The list of caught mails, the newest first. */
export const inboxPage = (mails: readonly Envelope[], query: InboxQuery, nameOf: NameOf): Page => {
  const found = mails.filter((mail) => fits(mail, query, nameOf));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const at = Math.min(query.page, pages);
  const shown = found.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE);
  return page(
    'Inbox',
    html`<h1>Inbox</h1>
<p class="lead">${countOf(found.length, mails.length)}. Nothing leaves this machine: every mail that the service sends is kept here.</p>
${searchForm(mails, query, nameOf)}
${shown.length > 0 ? list(shown, nameOf) : nothing(mails.length)}
${pages > 1 && pageLinks(query, at, pages)}`,
  );
};

const countOf = (found: number, all: number): string => {
  const noun = all === 1 ? 'mail' : 'mails';
  return found === all ? `${all} ${noun}` : `${found} of ${all} ${noun}`;
};

const fits = (mail: Envelope, { q, municipality }: InboxQuery, nameOf: NameOf): boolean => {
  const id = municipalityOf(mail);
  if (municipality !== '' && id !== municipality) return false;
  const words = [mail.subject, ...mail.recipients, id ?? '', id ? nameOf(id) : ''];
  return words.join(' ').toLowerCase().includes(q.toLowerCase());
};

const searchForm = (mails: readonly Envelope[], query: InboxQuery, nameOf: NameOf): Html => {
  const ids = new Set(mails.flatMap((mail) => municipalityOf(mail) ?? []));
  const choices = [...ids]
    .map((id) => ({ id, name: nameOf(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return html`<form class="find" role="search" action="/inbox">
<label>Recipient, subject or place<input type="search" name="q" value="${query.q}" maxlength="200"></label>
<label>Municipality<select name="municipality">
<option value="">All</option>
${choices.map(
  ({ id, name }) =>
    html`<option value="${id}"${id === query.municipality && html` selected`}>${name}</option>\n`,
)}</select></label>
<button type="submit">Find</button>
</form>`;
};

const list = (mails: readonly Envelope[], nameOf: NameOf): Html => html`<ul class="mails">
${mails.map((mail) => {
  const id = municipalityOf(mail);
  const to = mail.recipients.join(', ');
  return html`<li><a href="/inbox/${mail.messageId}">
<span class="who">${id ? nameOf(id) : to}</span>
<time class="when" datetime="${mail.receivedAt}">${shownTime(mail.receivedAt)}</time>
<span class="what">${mail.subject || '(no subject)'}</span>
${id !== undefined && html`<span class="to">${to}</span>`}
</a></li>\n`;
})}</ul>`;

const nothing = (all: number): Html =>
  all === 0
    ? html`<p class="empty">No mail yet. The weekly cycle puts the digests here.</p>`
    : html`<p class="empty">No mail fits. <a href="/inbox">Show all</a></p>`;

const pageLinks = (query: InboxQuery, at: number, pages: number): Html => {
  const link = (to: number): string =>
    `/inbox?${new URLSearchParams({ q: query.q, municipality: query.municipality, page: String(to) })}`;
  return html`<nav class="pages" aria-label="Pages">
<span>${at > 1 && html`<a rel="prev" href="${link(at - 1)}">← Newer</a>`}</span>
<span class="soft">Page ${at} of ${pages}</span>
<span>${at < pages && html`<a rel="next" href="${link(at + 1)}">Older →</a>`}</span>
</nav>`;
};
