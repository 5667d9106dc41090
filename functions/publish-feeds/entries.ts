import { deadlineWords, nextFor, type Reader } from '../../shared/digest/deadline-words.ts';
import { grantSize, money, weekdayDate } from '../../shared/digest/format.ts';
import type { Catalogue } from '../../shared/digest/i18n/catalogue.ts';
import { statusOf } from '../../shared/domain/call.ts';
import { textFor } from '../../shared/domain/language.ts';
import { wallClock, Zone } from '../../shared/domain/time.ts';
import { lineOf } from '../../shared/feeds/deadline-calendar.ts';
import type { FeedEntry } from '../../shared/feeds/feed.ts';
import { lastingIdOf, uuidOf } from '../../shared/listing/lasting-id.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';

/** As many as a feed reader shows; whoever reads once a week misses none of a usual week. */
const MOST_ENTRIES = 50;

/** When a call was first seen, in whichever source. */
const seenAt = ({ provenance, firstSeenAt }: IndexedCall): number =>
  Math.min(...provenance.map((each) => Date.parse(each.firstSeenAt)), Date.parse(firstSeenAt));

/** The calls that were seen first most lately, as entries of a feed. */
export const entriesOf = (
  calls: readonly IndexedCall[],
  now: Date,
  catalogue: Catalogue,
): FeedEntry[] =>
  calls
    .map((call) => ({ call, at: seenAt(call) }))
    .sort((a, b) => b.at - a.at || (a.call.id < b.call.id ? -1 : 1))
    .slice(0, MOST_ENTRIES)
    .map(({ call, at }) => entryOf(call, new Date(at), now, catalogue));

const entryOf = (
  call: IndexedCall,
  publishedAt: Date,
  now: Date,
  catalogue: Catalogue,
): FeedEntry => {
  const { language } = catalogue;
  const changedAt = new Date(call.changedAt ?? call.firstSeenAt);
  return {
    id: `urn:uuid:${uuidOf(lastingIdOf(call))}`,
    title: lineOf(call.title, language) || call.identifier,
    titleLanguage: textFor(call.title, language).language,
    url: new URL(call.url).href,
    publishedAt,
    updatedAt: changedAt > publishedAt ? changedAt : publishedAt,
    lines: linesOf(call, now, catalogue),
    categories: [
      { term: call.programme, label: lineOf(call.programmeName, language) },
      ...call.themes.map(({ theme }) => ({ term: theme, label: themeLabel(theme, language) })),
    ],
  };
};

/** Whoever reads a public feed may be anywhere: dates go by the clock of Brussels, where most calls close. */
const readerAt = (now: Date): Reader => {
  const zone = Zone.parse('Europe/Brussels');
  return { zone, now, issuedOn: wallClock(now, zone).date };
};

/** Nothing that counts days: an entry that says the same must be the same tomorrow. */
const linesOf = (call: IndexedCall, now: Date, catalogue: Catalogue): string[] => {
  const { labels, language } = catalogue;
  const reader = readerAt(now);
  const known = call.deadlines.length > 0;
  const { label, here, there } = deadlineWords(
    nextFor(call.deadlines, reader),
    known,
    reader,
    catalogue,
  );
  const { budgetTotal, currency } = call.money;
  const grant = grantSize(call.money, catalogue);
  const opens = statusOf(call, now) === 'forthcoming' ? call.opensOn : undefined;
  const facts: [string, string | undefined][] = [
    [labels.opensOn, opens && weekdayDate(opens, catalogue)],
    [label, there === undefined ? here : `${here} (${there})`],
    [labels.grant, grant],
    [
      labels.budget,
      budgetTotal === undefined ? undefined : money(budgetTotal, currency, catalogue),
    ],
    [labels.identifier, call.identifier],
  ];
  const told = facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return [lineOf(call.programmeName, language), ...told].map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
};
