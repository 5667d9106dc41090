import { Call, MAX_TEXT } from '../../domain/call.ts';
import { SourceId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { cutTo } from '../clean-text.ts';
import { fieldRejection } from '../rejections.ts';
import { safeDescription } from '../safe-html.ts';
import { type Heading, readHeading } from './heading.ts';
import { kindOf } from './kind.ts';
import type { Listed } from './listing.ts';
import type { ProcedurePage } from './procedure-page.ts';
import { programmeOf } from './programmes.ts';
import { linkOf } from './request.ts';
import { readTerms } from './terms.ts';

export const ISUN = SourceId.parse('isun');

const MOST_TITLE = 500;

/** How the list marks procedures of local action groups; programme rules may go by it. */
const LOCAL_ACTION_GROUP = 'Местна инициативна група (МИГ/МИРГ)';

/** A call and what of its page could not be used. */
type Understood = { call: Call; notes: Rejection[] };

/** Why a page makes no call, as the stable code of its rejection. */
type NoCall = {
  kind: 'no-identifier' | 'no-title' | 'other-procedure' | 'no-dates' | 'bad-date' | 'bad-shape';
  found?: string;
};

/** A procedure of the list and its page, as a call. Everything not on the page is in documents: unknown. */
export const toCall = (listed: Listed, page: ProcedurePage): Result<Understood, NoCall> => {
  const heading = headingOf(listed, page);
  if (!heading.ok) return heading;
  const { code, title } = heading.value;
  const terms = readTerms(listed.guid, page.termsHtml);
  if (!terms.ok) return terms;
  const { notes, ...timed } = terms.value;
  const described = safeDescription(page.purposeHtml, linkOf(listed.guid));
  const purpose = described.descriptionText ?? '';
  const call = Call.safeParse({
    id: `${ISUN}:${listed.guid}`,
    source: ISUN,
    sourceId: listed.guid,
    identifier: code,
    kind: kindOf(title, purpose, page.documents),
    programme: programmeOf(code),
    language: 'bg',
    title: { bg: cutTo(title, MOST_TITLE) },
    ...described,
    keywords: [],
    typesOfAction: listed.lag ? [LOCAL_ACTION_GROUP] : [],
    ...timed,
    sourceStatus: 'open',
    money: { currency: 'EUR' },
    eligibility: {},
    url: linkOf(listed.guid),
  });
  if (!call.success) return err({ kind: 'bad-shape', found: whereWrong(call.error.issues) });
  return ok({ call: call.data, notes: [...cutNotes(listed.guid, title, purpose), ...notes] });
};

/** The heading of the page. One of another procedure would bring that one's dates. */
const headingOf = (listed: Listed, page: ProcedurePage): Result<Heading, NoCall> => {
  const heading = readHeading(page.heading);
  if (!heading) return err({ kind: 'no-identifier', found: page.heading });
  const expected = readHeading(listed.heading);
  if (expected && expected.code !== heading.code) {
    return err({ kind: 'other-procedure', found: heading.code });
  }
  return heading.title === '' ? err({ kind: 'no-title', found: heading.code }) : ok(heading);
};

const cutNotes = (ref: string, title: string, purpose: string): Rejection[] => [
  ...(title.length > MOST_TITLE ? [fieldRejection(ref, 'title', 'too-long')] : []),
  ...(purpose.length >= MAX_TEXT ? [fieldRejection(ref, 'description', 'too-long')] : []),
];

const whereWrong = (issues: readonly { path: PropertyKey[]; message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
