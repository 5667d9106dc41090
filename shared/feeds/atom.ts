import type { Feed, FeedEntry } from './feed.ts';
import { document, element, type XmlElement } from './xml.ts';

/** A feed as Atom (RFC 4287). */
export const writeAtom = (feed: Feed): string =>
  document(
    element(
      'feed',
      [
        element('id', feed.id),
        element('title', feed.title),
        element('subtitle', feed.subtitle),
        element('updated', feed.updatedAt.toISOString()),
        element('author', [element('name', 'GrantBridge')]),
        element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
        element('link', '', { rel: 'alternate', href: feed.homeUrl }),
        ...feed.entries.map(entryElement),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    ),
  );

const entryElement = (entry: FeedEntry): XmlElement =>
  element('entry', [
    element('id', entry.id),
    element('title', entry.title, { 'xml:lang': entry.titleLanguage }),
    element('link', '', { rel: 'alternate', href: entry.url }),
    element('published', entry.publishedAt.toISOString()),
    element('updated', entry.updatedAt.toISOString()),
    ...entry.categories.map(({ term, label }) => element('category', '', { term, label })),
    element('summary', entry.lines.join('\n'), { type: 'text' }),
  ]);
