import { Call } from '../../domain/call.ts';
import { SourceId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { oneLine } from '../clean-text.ts';
import { fieldRejection } from '../rejections.ts';
import { readMoney } from './budget.ts';
import { readDay } from './dates.ts';
import { readDeadlines } from './deadlines.ts';
import { linkOf } from './link.ts';
import { programmeOf } from './programmes.ts';
import { STATUS, TYPE } from './request.ts';
import { readTexts } from './texts.ts';
import type { Row } from './wire.ts';

export const EU_PORTAL = SourceId.parse('eu-portal');

/** A call and what of its row could not be used. */
export type Understood = { call: Call; notes: Rejection[] };

/** Why a row makes no call, as the stable code of its rejection. */
type NoCall = {
  kind: 'no-identifier' | 'no-deadline' | 'bad-date' | 'bad-shape';
  found?: string;
};

/** A row in English that answers what was asked, as a call. */
export const toCall = (
  ref: string,
  sourceId: string,
  title: string,
  row: Row,
): Result<Understood, NoCall> => {
  const { metadata } = row;
  const identifier = oneLine((metadata.identifier ?? '').slice(0, 1000));
  if (identifier === '') return err({ kind: 'no-identifier' });
  const timed = readDeadlines(ref, metadata);
  if (!timed.ok) return timed;
  const { money, notes: moneyNotes } = readMoney(ref, identifier, metadata);
  const link = linkOf(identifier, row);
  const { texts, notes: textNotes } = readTexts(ref, row, title, link.url);
  const opening = openingOf(ref, metadata.startDate);
  const call = Call.safeParse({
    id: `${EU_PORTAL}:${encodeURIComponent(sourceId)}`,
    source: EU_PORTAL,
    sourceId,
    identifier,
    ...callIdentifierOf(metadata.callIdentifier),
    kind: metadata.type === TYPE.cascade ? 'cascade' : 'grant',
    programme: programmeOf(metadata.frameworkProgramme),
    language: 'en',
    title: { en: title },
    ...texts,
    ...opening.stated,
    deadlines: timed.value.deadlines,
    ...statusOf(metadata.status),
    money,
    eligibility: {},
    url: link.url,
  });
  if (!call.success) return err({ kind: 'bad-shape', found: whereWrong(call.error.issues) });
  const linkNotes = link.refused ? [fieldRejection(ref, 'url', 'bad-url', link.refused)] : [];
  const notes = [...timed.value.notes, ...opening.notes, ...moneyNotes, ...textNotes, ...linkNotes];
  return ok({ call: call.data, notes });
};

/** The identifier is how people find the call; the one of the group it belongs to may go missing. */
const callIdentifierOf = (found: string | undefined) => {
  const callIdentifier = oneLine((found ?? '').slice(0, 1000));
  return callIdentifier === '' || callIdentifier.length > 150 ? {} : { callIdentifier };
};

const openingOf = (ref: string, found: string | undefined) => {
  const opensOn = found === undefined ? undefined : readDay(found);
  const unread = found !== undefined && opensOn === undefined;
  return {
    stated: opensOn === undefined ? {} : { opensOn },
    notes: unread ? [fieldRejection(ref, 'startDate', 'bad-date', found)] : [],
  };
};

const statusOf = (code: string | undefined) => {
  if (code === STATUS.open) return { sourceStatus: 'open' as const };
  return code === STATUS.forthcoming ? { sourceStatus: 'forthcoming' as const } : {};
};

const whereWrong = (issues: { path: PropertyKey[]; message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
