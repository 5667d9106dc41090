import type { CycleSummary } from '../summary.ts';
import { shownTime } from './dates.ts';
import { type Html, html } from './html.ts';
import { type Page, page } from './page.ts';

/** What the front page tells of the running service. */
export type HomeState = { now: Date; mails: number; latest: CycleSummary | undefined };

/** The front page: where to look, and what ran. */
export const homePage = (state: HomeState): Page =>
  page(
    'At work on this machine',
    html`<h1>GrantBridge</h1>
<p class="lead">Funding calls that fit a municipality, in one weekly mail. Everything below runs on this machine alone.</p>
<ul class="cards">
<li class="card"><strong><a href="/inbox">Inbox</a></strong><p>${mailCount(state.mails)}, as the municipalities would get them</p></li>
<li class="card"><strong><a href="/calls">Calls</a></strong><p>The API: open calls as JSON, the nearest deadline first</p></li>
<li class="card"><strong>Clock</strong><p>The service’s time is <span class="nowrap">${shownTime(state.now)}</span> in Sofia</p></li>
</ul>
${state.latest ? whatRan(state.latest) : html`<p class="empty">The first weekly cycle is still running. Load this page again in a moment.</p>`}`,
  );

const mailCount = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`);

const whatRan = ({ sources, calls, municipalities, digests, seconds }: CycleSummary): Html => {
  return html`<h2>What ran at start</h2>
<div class="scroll"><table>
<thead><tr><th>Source</th><th class="n">Seen</th><th class="n">New</th><th class="n">Changed</th><th class="n">Same</th><th class="n">Rejected</th></tr></thead>
<tbody>
${sources.map(
  (
    source,
  ) => html`<tr><td><a href="/sources/${source.id}/runs">${source.id}</a>${source.error !== undefined && html` <span class="warn">${source.error}</span>`}</td>
<td class="n">${source.seen}</td><td class="n">${source.new}</td><td class="n">${source.changed}</td><td class="n">${source.unchanged}</td><td class="n">${source.rejected}</td></tr>\n`,
)}</tbody></table></div>
<p>Calls: ${calls.open} open, ${calls.forthcoming} forthcoming, ${calls.closed} closed, ${calls.withdrawn} withdrawn.
Digests for ${municipalities} municipalities: ${digests.sent} sent, ${digests.skipped} with nothing new to tell, ${digests.failed > 0 ? html`<strong class="warn">${digests.failed} failed</strong>` : html`none failed`}.
<span class="soft">${seconds} s.</span></p>`;
};
