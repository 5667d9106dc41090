import type { Feed, FeedEntry } from './feed.ts';
import { document, element, type XmlElement } from './xml.ts';

/** For how long readers need not ask again, in minutes: calls are collected once a day. */
const TIME_TO_LIVE = '180';

/** A feed as RSS 2.0, with its own address as the RSS Advisory Board's profile wants it. */
export const writeRss = (feed: Feed): string =>
  document(
    element(
      'rss',
      [
        element('channel', [
          element('title', feed.title),
          element('link', feed.homeUrl),
          element('description', feed.subtitle),
          element('language', feed.language),
          element('lastBuildDate', feed.updatedAt.toUTCString()),
          element('ttl', TIME_TO_LIVE),
          element('atom:link', '', {
            rel: 'self',
            type: 'application/rss+xml',
            href: feed.selfUrl,
          }),
          ...feed.entries.map(itemElement),
        ]),
      ],
      { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    ),
  );

/** Readers take a description for HTML, so that what is plain text is escaped once more; lines end in markup. */
const asHtml = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .join('<br>');

const itemElement = (entry: FeedEntry): XmlElement =>
  element('item', [
    element('title', entry.title),
    element('link', entry.url),
    element('guid', entry.id, { isPermaLink: 'false' }),
    element('pubDate', entry.publishedAt.toUTCString()),
    ...entry.categories.map(({ label }) => element('category', label)),
    element('description', asHtml(entry.lines)),
  ]);
