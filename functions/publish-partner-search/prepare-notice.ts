import { createHash } from 'node:crypto';
import { statusOf } from '../../shared/domain/call.ts';
import { deadlineInstant, inOrder } from '../../shared/domain/deadline.ts';
import type { PartyId } from '../../shared/domain/ids.ts';
import {
  endOf,
  type PartnerSearch,
  SearchId,
  type SearchNotice,
} from '../../shared/domain/partner-search.ts';
import type { Party } from '../../shared/domain/party.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { contactFor } from '../../shared/partners/searches/contact-of.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import type { SearchRefusal } from '../../shared/partners/searches/refusals.ts';
import { THEME_NAMES } from '../../shared/reference/theme-names.ts';

/** The same owner and name always give the same id, so that a request that is made again finds what it made. */
export const searchIdOf = (owner: PartyId, request: string): SearchId => {
  const digest = createHash('sha256').update(`${owner}#${request}`).digest('hex');
  return SearchId.parse(`ps-${digest.slice(0, 20)}`);
};

const THEMES: ReadonlySet<string> = new Set(THEME_NAMES);

type Prepared = Pick<PartnerSearch, 'notice' | 'endsAt' | 'contactId'>;

/** Checks a notice against what is known: its themes, its call, its last day and who speaks for the owner. */
export const prepareNotice = async (
  { calls, preferences, now }: Pick<PartnerDeps, 'calls' | 'preferences' | 'now'>,
  owner: Party,
  notice: SearchNotice,
  contactId: string | undefined,
): Promise<Result<Prepared, SearchRefusal>> => {
  const unknown = notice.themes.find((theme) => !THEMES.has(theme));
  if (unknown !== undefined) return err({ kind: 'unknown-theme', theme: unknown });
  const callEnds = await endOfCall(calls, notice, now());
  if (!callEnds.ok) return callEnds;
  const endsAt = endOf(notice, owner.zone, callEnds.value, now());
  if (!endsAt.ok) return endsAt;
  const contact = await contactFor(preferences, owner, contactId);
  if (!contact.ok) return contact;
  return ok({ notice, endsAt: endsAt.value, contactId: contact.value });
};

/** The last deadline of the call that a notice is about, if it is about one that has any. */
const endOfCall = async (
  calls: PartnerDeps['calls'],
  { about }: SearchNotice,
  now: Date,
): Promise<Result<Date | undefined, SearchRefusal>> => {
  if (about.kind === 'idea') return ok(undefined);
  const call = await calls.get(about.callId);
  if (!call) return err({ kind: 'unknown-call' });
  const status = statusOf(call, now);
  if (status === 'closed' || status === 'withdrawn') return err({ kind: 'call-over' });
  const last = inOrder(call.deadlines).at(-1);
  return ok(last && deadlineInstant(last));
};
