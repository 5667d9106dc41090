import type { Rejection } from '../../domain/source-run.ts';
import { wallClock } from '../../domain/time.ts';
import { fieldRejection } from '../rejections.ts';
import { deadlinesOf } from './deadlines.ts';
import type { LabelValues } from './label-values.ts';
import { announcedOpening, type Opening, statedOpening } from './opening.ts';
import type { Outline } from './outline.ts';
import { tellsExtension } from './screen.ts';
import { statusNamed } from './status.ts';
import type { Where } from './where.ts';

/** A page as it was read, with what is needed to make a call of it. */
export type CallPage = {
  address: URL;
  listings: readonly string[];
  outline: Outline;
  values: LabelValues;
  now: Date;
};

/** `15-07-2020 13:29`, as operators date their news. */
const NEWS_DATE = /^\d{1,2}[-./]\d{1,2}[-./]\d{4}(?:\s+\d{1,2}:\d{2})?$/;

type Times = { fields: Record<string, unknown>; notes: Rejection[] };

/** When a page's call opens and closes; undefined when it has no deadline and does not lie ahead either. */
export const timesOf = (
  page: CallPage,
  text: string,
  language: string,
  where: Where,
): Times | undefined => {
  const { values, outline, now, address } = page;
  const { deadlines, unread } = deadlinesOf(values.deadline, text, language, where.zone);
  const newsDate = outline.blocks.slice(0, 15).find((block) => NEWS_DATE.test(block.text))?.text;
  // The date on news of an extension is not the day the call opened.
  const published = tellsExtension(outline.title) ? undefined : (values.published?.[0] ?? newsDate);
  const stated = statedOpening(values, published, where.zone);
  const today = wallClock(now, where.zone).date;
  const opening = deadlines.length > 0 || isAhead(stated, today) ? stated : announcedOpening(text);
  if (deadlines.length === 0 && !isAhead(opening, today)) return undefined;
  const status = deadlines.length === 0 ? 'forthcoming' : statusNamed(values.status?.[0] ?? '');
  return {
    fields: {
      deadlines,
      ...openingFields(opening),
      ...(status === undefined ? {} : { sourceStatus: status }),
    },
    notes: [
      ...(unread === undefined
        ? []
        : [fieldRejection(address.href, 'deadline', 'bad-date', unread)]),
      ...unknownStatus(address.href, values.status?.[0]),
    ],
  };
};

const isAhead = (opening: Opening | undefined, today: string): boolean => {
  if (opening === undefined) return false;
  return opening.kind === 'on' ? opening.date > today : opening.when.until >= today;
};

const openingFields = (opening: Opening | undefined) => {
  if (opening === undefined) return {};
  return opening.kind === 'on' ? { opensOn: opening.date } : { opensAround: opening.when };
};

const unknownStatus = (ref: string, word: string | undefined): Rejection[] =>
  word === undefined || statusNamed(word)
    ? []
    : [fieldRejection(ref, 'status', 'unknown-status', word)];
