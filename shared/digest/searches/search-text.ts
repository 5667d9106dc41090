import type { SearchItem, SearchSection } from './search-item.ts';

/** The partner searches as blocks of plain text: each one, then how to answer. */
export const searchesText = ({ items, note }: SearchSection): string[] => [
  ...items.map((item, at) => searchText(item, at + 1)),
  note,
];

const searchText = ({ title, facts, reasons, link }: SearchItem, position: number): string =>
  [
    `${position}. ${title.text}`,
    '',
    ...facts.map(({ label, value }) => `${label}: ${value.text}`),
    '',
    `${reasons.label}:`,
    ...reasons.list.map((reason) => `- ${reason}`),
    ...(link ? ['', `${link.label}: ${link.url}`] : []),
  ].join('\n');
