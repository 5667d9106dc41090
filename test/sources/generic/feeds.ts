import type { FetchJson, FetchText } from '../../../shared/http/fetch-response.ts';
import { GenericSource, genericFeed } from '../../../shared/sources/generic-feed.ts';
import { sourceDeps } from '../../support/source-deps.ts';
import { gather } from '../eu-portal/rows.ts';

type Input = Record<string, unknown>;

export const aSource = (overrides: Input = {}): GenericSource =>
  GenericSource.parse({
    id: 'local-fund',
    kind: 'json',
    url: 'https://example.org/calls',
    programme: 'LOCAL-FUND',
    language: 'en',
    zone: 'Europe/Sofia',
    cadenceHours: 24,
    ...overrides,
  });

const answered = { mediaType: '', bytes: 1, attempts: 1 };

/** A run over one answer: a text for feeds and CSV, a value for JSON. */
export const collect = async (answer: unknown, overrides: Input = {}) => {
  const fetchText: FetchText = async () => ({
    ok: true,
    value: { text: String(answer), ...answered },
  });
  const fetchJson: FetchJson = async () => ({ ok: true, value: { json: answer, ...answered } });
  return gather(genericFeed(aSource(overrides)).collect(sourceDeps({ fetchText, fetchJson })));
};

export const aRecord = (overrides: Input = {}): Input => ({
  id: 'a-1',
  title: 'Town meetings',
  url: 'https://example.org/a-1',
  deadline: '30/09/2026, 17:00',
  ...overrides,
});

export const rss = (...items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Calls</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;

export const ITEM =
  '<title>Town meetings</title><link>https://example.org/a</link><guid>a</guid><description>Deadline: 30 September 2026</description>';

export const reasonsOf = (
  rejections: readonly { scope: string; field?: string | undefined; reason: string }[],
): string[] =>
  rejections.map(({ scope, field, reason }) =>
    [scope, field, reason].filter((part) => part !== undefined).join(' '),
  );
