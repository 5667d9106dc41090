import { Call } from '../../domain/call.ts';
import { SourceId } from '../../domain/ids.ts';
import type { CallMoney } from '../../domain/money.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { readAmount } from '../amount.ts';
import { cutTo } from '../clean-text.ts';
import { fieldRejection } from '../rejections.ts';
import { safeDescription } from '../safe-html.ts';
import { publicPageOf } from './address.ts';
import { ATHENS, readDates } from './dates.ts';
import { readEligibility } from './eligibility.ts';
import { readTables, tableOf } from './fields.ts';
import type { CallPage } from './page.ts';

export const INTERREG_GR_BG = SourceId.parse('interreg-gr-bg');

const MOST_TITLE = 500;

/** Why a page makes no call, as the stable code of its rejection. */
type NoCall = {
  kind: 'no-title' | 'no-deadline' | 'bad-date' | 'conflicting-dates' | 'bad-shape';
  found?: string;
};

/** The page of a call, and what of it could not be used. `slug` is the last part of its address. */
export const toCall = (
  slug: string,
  { title, text, html, cut }: CallPage,
): Result<{ call: Call; notes: Rejection[] }, NoCall> => {
  if (title === '') return err({ kind: 'no-title' });
  const fields = tableOf(readTables(text, ATHENS), title, ATHENS);
  if (fields === 'several') return err({ kind: 'conflicting-dates', found: 'several tables' });
  const dates = readDates(slug, fields, text);
  if (!dates.ok) return dates;
  const { money, notes: moneyNotes } = readMoney(slug, fields.budget);
  const call = Call.safeParse({
    id: `${INTERREG_GR_BG}:${slug}`,
    source: INTERREG_GR_BG,
    sourceId: slug,
    identifier: slug,
    kind: 'grant',
    programme: 'INTERREG-GR-BG',
    language: 'en',
    title: { en: cutTo(title, MOST_TITLE) },
    ...safeDescription(html, publicPageOf(slug)),
    keywords: [],
    typesOfAction: [],
    ...(dates.value.opensOn === undefined ? {} : { opensOn: dates.value.opensOn }),
    deadlines: [dates.value.deadline],
    money,
    eligibility: readEligibility(fields),
    url: publicPageOf(slug),
  });
  if (!call.success) return err({ kind: 'bad-shape', found: whereWrong(call.error.issues) });
  const notes = [
    ...dates.value.notes,
    ...moneyNotes,
    ...(title.length > MOST_TITLE ? [fieldRejection(slug, 'title', 'too-long')] : []),
    ...(cut ? [fieldRejection(slug, 'description', 'too-long')] : []),
  ];
  return ok({ call: call.data, notes });
};

const readMoney = (
  slug: string,
  found: string | undefined,
): { money: CallMoney; notes: Rejection[] } => {
  const read = readAmount(found);
  const notes =
    read.kind === 'bad' || read.kind === 'zero'
      ? [fieldRejection(slug, 'Call Budget', `${read.kind}-amount`, found)]
      : [];
  const budget = read.kind === 'amount' ? { budgetTotal: read.value } : {};
  return { money: { currency: 'EUR', ...budget }, notes };
};

const whereWrong = (issues: { path: PropertyKey[]; message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
