import { Call, type CallStatus } from '../../domain/call.ts';
import { SourceId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { cutTo, oneLine } from '../clean-text.ts';
import { fieldRejection } from '../rejections.ts';
import { readArea } from './area.ts';
import { readAudience } from './audience.ts';
import { readDated } from './dates.ts';
import { linkOf, slugOf } from './link.ts';
import { programmeOf } from './programmes.ts';
import type { Hit } from './wire.ts';

export const INTERREG = SourceId.parse('interreg');

/** A call and what of its row could not be used. */
export type Understood = { call: Call; notes: Rejection[] };

/** Why a row makes no call, as the stable code of its rejection. */
type NoCall = { kind: 'no-title' | 'bad-date' | 'bad-shape'; found?: string };

const MOST_TITLE = 500;
const MOST_KEYWORDS = 100;
const LABEL = 200;

/** Of a text this long only the beginning is looked at: it will be cut far shorter anyway. */
const MOST_READ = 20_000;

/** "Open" is what was seen; the others are what such a field is likely to say. */
const STATUS: Readonly<Record<string, CallStatus>> = {
  open: 'open',
  coming: 'forthcoming',
  upcoming: 'forthcoming',
  forthcoming: 'forthcoming',
  closed: 'closed',
};

/** A row of the index as a call. What the row does not have stays unknown: budget, rates, time of day. */
export const toCall = (ref: string, hit: Hit): Result<Understood, NoCall> => {
  const title = [hit.title, hit.nodeName].map(line).find((text) => text !== '');
  if (title === undefined) return err({ kind: 'no-title' });
  const closes = hit.callDeadlineDate;
  const dated = closes === undefined ? undefined : readDated(closes);
  // Without its deadline a call would stay open for ever.
  if (closes !== undefined && !dated) return err({ kind: 'bad-date', found: closes });
  const [opening, status] = [openingOf(ref, hit.callOpenDate), statusOf(ref, hit.callStatus)];
  const [area, audience, link] = [
    readArea(ref, hit),
    readAudience(ref, hit.targetAudience),
    linkOf(hit),
  ];
  const call = Call.safeParse({
    id: `${INTERREG}:${encodeURIComponent(ref)}`,
    source: INTERREG,
    sourceId: ref,
    identifier: identifierOf(hit, ref),
    kind: 'grant',
    programme: programmeOf(hit.associatedProgrammes),
    language: 'en',
    title: { en: cutTo(title, MOST_TITLE) },
    keywords: labels([...hit.callThemes, ...hit.themes]),
    typesOfAction: [],
    ...opening.stated,
    deadlines: dated ? [{ ...dated, role: 'single' }] : [],
    ...status.stated,
    money: { currency: 'EUR' },
    eligibility: { ...area.stated, ...audience.stated },
    url: link.url,
  });
  if (!call.success) return err({ kind: 'bad-shape', found: whereWrong(call.error.issues) });
  const notes = [
    ...(title.length > MOST_TITLE ? [fieldRejection(ref, 'title', 'too-long')] : []),
    ...(link.refused ? [fieldRejection(ref, 'callExternalUrl', 'bad-url', link.refused)] : []),
    ...[opening, status, area, audience].flatMap((part) => part.notes),
  ];
  return ok({ call: call.data, notes });
};

const line = (found: string | undefined): string => oneLine((found ?? '').slice(0, MOST_READ));

const identifierOf = (hit: Hit, ref: string): string => {
  const slug = slugOf(hit);
  return slug !== undefined && slug.length <= 150 ? slug : ref;
};

const openingOf = (ref: string, found: string | undefined) => {
  const opens = found === undefined ? undefined : readDated(found);
  const unread = found !== undefined && !opens;
  return {
    stated: opens ? { opensOn: opens.date } : {},
    notes: unread ? [fieldRejection(ref, 'callOpenDate', 'bad-date', found)] : [],
  };
};

const statusOf = (ref: string, found: string | undefined) => {
  const word = (found ?? '').trim().toLowerCase();
  const sourceStatus = Object.hasOwn(STATUS, word) ? STATUS[word] : undefined;
  return {
    stated: sourceStatus ? { sourceStatus } : {},
    notes:
      found !== undefined && !sourceStatus
        ? [fieldRejection(ref, 'callStatus', 'unknown-label', found)]
        : [],
  };
};

/** Cleaned labels, each once whatever its case. */
const labels = (found: readonly string[]): string[] => {
  const cleaned = found
    .slice(0, 1000)
    .map((text) => cutTo(oneLine(text.slice(0, 2 * LABEL)), LABEL));
  const byKey = new Map(cleaned.toReversed().map((label) => [label.toLowerCase(), label]));
  byKey.delete('');
  return [...byKey.values()].toReversed().slice(0, MOST_KEYWORDS);
};

const whereWrong = (issues: { path: PropertyKey[]; message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
