import type { Rejection } from '../../shared/domain/source-run.ts';
import type { CycleReport, SourceSummary } from './summary.ts';

/** The summary of a cycle for people, as lines of at most about 100 characters. */
export const summaryText = ({ summary, rejections }: CycleReport): string => {
  const { sources, calls, municipalities, digests, seconds } = summary;
  return [
    '',
    ...sourceTable(sources),
    ...[...rejections].flatMap(([source, list]) => rejectionLines(source, list)),
    '',
    fact(
      'Calls',
      `${calls.open} open, ${calls.forthcoming} forthcoming, ${calls.closed} closed, ${calls.withdrawn} withdrawn`,
    ),
    fact('Municipalities', String(municipalities)),
    fact('Digests', `${digests.sent} sent, ${digests.skipped} skipped, ${digests.failed} failed`),
    fact('Took', `${seconds} s`),
  ].join('\n');
};

/** A name and what is to say of it, in the columns of the summary. */
export const fact = (name: string, value: string): string => `${name.padEnd(16)}${value}`;

const COLUMNS = ['seen', 'new', 'changed', 'unchanged', 'rejected'] as const;

const sourceTable = (sources: readonly SourceSummary[]): string[] => [
  `${'Source'.padEnd(16)}${COLUMNS.map((name) => name.padStart(10)).join('')}`,
  ...sources.flatMap((source) => [
    `${source.id.padEnd(16)}${COLUMNS.map((name) => String(source[name]).padStart(10)).join('')}`,
    ...(source.error === undefined ? [] : [`  ! ${source.error}`]),
  ]),
];

/** Examples of each reason: enough to look one up in the source. */
const EXAMPLES = 3;

const rejectionLines = (source: string, rejections: readonly Rejection[]): string[] => {
  if (rejections.length === 0) return [];
  const groups = Map.groupBy(rejections, ({ scope, field, reason }) =>
    [reason, scope === 'record' ? '' : `(${field ?? scope})`].join(' ').trim(),
  );
  const lines = [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, list]) => {
      const examples = list.slice(0, EXAMPLES).map(exampleOf).join(', ');
      const more = list.length > EXAMPLES ? ', …' : '';
      return `  ${String(list.length).padStart(4)} × ${reason.padEnd(28)} ${examples}${more}`;
    });
  return ['', `Not taken from ${source}`, ...lines];
};

const exampleOf = ({ ref, found }: Rejection): string =>
  found === undefined ? ref : `${ref} ("${shortened(found)}")`;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
};
