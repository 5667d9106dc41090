import type { Fact, ItemView } from './item-view.ts';
import type { Glance } from './news.ts';
import { searchesText } from './searches/search-text.ts';
import type { DigestView } from './view.ts';

const RULE = '-'.repeat(60);

/** The plain text part. Paragraphs are not wrapped: mail clients do that to their own width. */
export const renderText = (view: DigestView): string => {
  const blocks = [
    [view.brand, view.title].join(' – '),
    [view.municipality, view.issueLine].join('\n'),
    view.summary,
    ...(view.glance ? [glanceText(view.glance)] : []),
    ...view.sections.flatMap(({ heading, items }) => [
      headed(heading, view),
      ...items.map((item, index) => itemText(item, index + 1)),
    ]),
    ...(view.heldBack === undefined ? [] : [view.heldBack]),
    ...(view.searches ? [headed(view.searches.heading, view), ...searchesText(view.searches)] : []),
    RULE,
    ...view.footer,
    ...view.links.map(({ label, url }) => `${label}: ${url}`),
  ];
  // People copy amounts and dates from a text mail, where no-break spaces only do harm.
  return `${blocks.join('\n\n')}\n`.replaceAll('\u00a0', ' ');
};

const headed = (heading: string, { language }: DigestView): string =>
  `${heading.toLocaleUpperCase(language)}\n${RULE}`;

const line = ({ label, value }: Fact): string => `${label}: ${value}`;

const glanceText = ({ label, rows }: Glance): string =>
  [`${label}:`, ...rows.map(({ date, title }) => `- ${date}: ${title.text}`)].join('\n');

const itemText = (item: ItemView, position: number): string => {
  const { deadline, reasons, link } = item;
  const there = deadline.there === undefined ? '' : ` (${deadline.there})`;
  const left = deadline.left === undefined ? '' : ` – ${deadline.left}`;
  return [
    `${position}. ${item.title.text}`,
    item.programme.text,
    ...(item.badge === undefined ? [] : [item.badge]),
    '',
    ...(item.notice === undefined ? [] : [item.notice]),
    ...(item.change ? [line(item.change)] : []),
    line({ label: deadline.label, value: `${deadline.here}${there}${left}` }),
    ...item.facts.map(line),
    ...(reasons.list.length > 0
      ? ['', `${reasons.label}:`, ...reasons.list.map((reason) => `- ${reason}`)]
      : []),
    ...(link ? ['', line({ label: link.label, value: link.url })] : []),
  ].join('\n');
};
