import { MAX_TEXT } from '../../domain/call.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { cutTo, oneLine } from '../clean-text.ts';
import { fieldRejection } from '../rejections.ts';
import { type Description, safeDescription } from '../safe-html.ts';
import { TYPE } from './request.ts';
import type { Row } from './wire.ts';

const MOST_TITLE = 500;
const MOST_SUMMARY = 2000;
const MOST_KEYWORDS = 100;
const MOST_ACTIONS = 20;
const LABEL = 200;
const MOST_LABELS = 1000;

/** Of a text this long only the beginning is looked at: it will be cut far shorter anyway. */
const MOST_READ = 20_000;

const line = (found: string | undefined): string => oneLine((found ?? '').slice(0, MOST_READ));

/**
 * The title of a row, at most 500 characters; undefined when there is none. A cascade call has its own in
 * `callTitle`; its `title` is that of the topic whose project gives the money.
 */
export const readTitle = (row: Row): string | undefined => {
  const { type, title, callTitle } = row.metadata;
  const candidates = type === TYPE.cascade ? [callTitle, row.summary, title] : [title, row.summary];
  const found = candidates.map(line).find((text) => text !== '');
  return found === undefined ? undefined : cutTo(found, MOST_TITLE);
};

type Texts = Description & {
  summary?: { en: string };
  keywords: string[];
  typesOfAction: string[];
};

/** The texts of a row beside its title, and a note on each that had to be cut. `page`: what its links are relative to. */
export const readTexts = (
  ref: string,
  row: Row,
  title: string,
  page: string,
): { texts: Texts; notes: Rejection[] } => {
  const { descriptionByte, description } = row.metadata;
  const summary = cutTo(line(row.summary), MOST_SUMMARY);
  const described = safeDescription(descriptionByte ?? description ?? '', page);
  const notes = [
    ...(title.length === MOST_TITLE ? [fieldRejection(ref, 'title', 'too-long')] : []),
    ...(described.descriptionText?.length === MAX_TEXT
      ? [fieldRejection(ref, 'description', 'too-long')]
      : []),
  ];
  return {
    texts: {
      ...(summary === '' || summary === title ? {} : { summary: { en: summary } }),
      ...described,
      keywords: readKeywords(row),
      typesOfAction: labels(row.metadata.typesOfAction).slice(0, MOST_ACTIONS),
    },
    notes,
  };
};

/** Keywords and tags in one list, without identifiers and without lists of what stands there singly. */
const readKeywords = ({ metadata }: Row): string[] => {
  const { keywords, tags, identifier = '', callIdentifier = '' } = metadata;
  const found = labels([...keywords, ...tags]);
  const single = new Set(found.map((label) => label.toLowerCase()));
  const own = [identifier, callIdentifier].map((code) => line(code).toLowerCase());
  return found
    .filter((label) => !own.includes(label.toLowerCase()))
    .filter((label) => {
      const parts = label.toLowerCase().split(', ');
      return parts.length === 1 || !parts.every((part) => single.has(part));
    })
    .slice(0, MOST_KEYWORDS);
};

/** Cleaned labels, each once whatever its case. */
const labels = (found: readonly string[]): string[] => {
  const byKey = new Map<string, string>();
  for (const label of found
    .slice(0, MOST_LABELS)
    .map((text) => oneLine(text.slice(0, 2 * LABEL)))) {
    const key = label.toLowerCase();
    if (label !== '' && !byKey.has(key)) byKey.set(key, cutTo(label, LABEL));
  }
  return [...byKey.values()];
};
