import { statusOf } from '../../shared/domain/call.ts';
import { type Deadline, deadlineInstant, inOrder } from '../../shared/domain/deadline.ts';
import { textFor } from '../../shared/domain/language.ts';
import { type PlainDate, wallClock, type Zone } from '../../shared/domain/time.ts';
import { html, type SafeHtml } from '../../shared/mail/html.ts';
import type { Bulletin, BulletinCall } from './gather.ts';
import type { BulletinWords } from './i18n/catalogue.ts';
import { BULLETIN_LANGUAGES } from './i18n/languages.ts';
import { sectionsOf } from './sections.ts';
import { STYLE } from './style.ts';

/** Most deadlines shown of one call: some portals name those of years. */
const MOST_DEADLINES = 3;

/** The bulletin as a page in one language, as it stands at `now`. No municipality and no person is named in it. */
export const bulletinPage = (bulletin: Bulletin, words: BulletinWords, now: Date): string => {
  const { association, calls } = bulletin;
  const name = textFor(association.name, words.language);
  const sections = sectionsOf(calls, now);
  const today = wallClock(now, association.zone).date;
  return html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · ${name.text}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="wrap">
${languageLinks(association.id, words)}
<main>
<h1>${words.title} <span lang="${name.language}">${name.text}</span></h1>
<p class="soft">${calls.length > 0 ? words.lead : words.empty} ${words.asOf(longDate(today, words))}</p>
${(['open', 'forthcoming', 'over'] as const).map((kind) => sectionOf(words.sections[kind], sections[kind], { bulletin, words, now }))}
</main>
<footer><p class="soft">${words.clocks} ${words.check}</p></footer>
</div>
</body>
</html>
`.toString();
};

const languageLinks = (association: string, current: BulletinWords): SafeHtml => {
  const links = [...BULLETIN_LANGUAGES.values()].map(({ language, name }) =>
    language === current.language
      ? html`<li><strong lang="${language}" aria-current="page">${name}</strong></li>`
      : html`<li><a href="/bulletins/${association}/${language}" lang="${language}" hreflang="${language}">${name}</a></li>`,
  );
  return html`<nav aria-label="${current.languages}"><ul>${links}</ul></nav>`;
};

type Shown = { bulletin: Bulletin; words: BulletinWords; now: Date };

const sectionOf = (heading: string, calls: readonly BulletinCall[], shown: Shown) =>
  calls.length > 0 &&
  html`<section><h2>${heading}</h2>${calls.map((each) => article(each, shown))}</section>`;

const article = ({ call, programmeName, members }: BulletinCall, shown: Shown): SafeHtml => {
  const { bulletin, words, now } = shown;
  const title = textFor(call.title, words.language);
  const programme = programmeName && textFor(programmeName, words.language);
  const status = statusOf(call, now);
  const over = status === 'closed' || status === 'withdrawn' ? words.over[status] : undefined;
  const opens = status === 'forthcoming' ? call.opensOn : undefined;
  return html`<article>
<h3 lang="${title.language}"><a href="${call.url}">${title.text}</a></h3>
${programme ? html`<p lang="${programme.language}">${programme.text}</p>` : html`<p>${call.programme}</p>`}
<dl>
${over && html`<dt>${words.labels.status}</dt><dd><span class="over">${over}</span></dd>`}
${opens && html`<dt>${words.labels.opensOn}</dt><dd>${longDate(opens, words)}</dd>`}
${deadlinesOf(call.deadlines, over !== undefined, shown)}
<dt>${words.labels.suggested}</dt><dd>${words.suggestedTo(members, bulletin.members)}</dd>
</dl>
</article>`;
};

/** Of a call that is over the last one, else those to come. */
const deadlinesOf = (
  deadlines: readonly Deadline[],
  over: boolean,
  { bulletin, words, now }: Shown,
): SafeHtml => {
  const all = inOrder(deadlines);
  const shown = over ? all.slice(-1) : all.filter((each) => deadlineInstant(each) >= now);
  if (shown.length === 0) {
    return html`<dt>${words.labels.deadline.single}</dt><dd>${words.noDeadline}</dd>`;
  }
  const { zone } = bulletin.association;
  const lines = shown
    .slice(0, MOST_DEADLINES)
    .map(
      (each) =>
        html`<dt>${words.labels.deadline[each.role]}</dt><dd>${deadlineIn(each, zone, words)}</dd>`,
    );
  return html`${lines}`;
};

/** A deadline without a time ends with its day, wherever that is. */
const deadlineIn = (deadline: Deadline, zone: Zone, words: BulletinWords): string => {
  if (deadline.time === undefined) return longDate(deadline.date, words);
  const { date, time } = wallClock(deadlineInstant(deadline), zone);
  return words.at(longDate(date, words), time);
};

const longDate = (date: PlainDate, { locale }: BulletinWords): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
