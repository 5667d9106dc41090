import type { CallMarkRepository } from '../db/call-mark-repository.ts';
import type { ContactPreferencesRepository } from '../db/contact-preferences-repository.ts';
import type { DigestIssueRepository } from '../db/digest-issue-repository.ts';
import type { IssueKey } from '../domain/digest-issue.ts';
import type { Contact, Municipality } from '../domain/municipality.ts';
import { partyOf } from '../domain/party.ts';
import type { DigestContent } from './content.ts';
import { digestFor, type NothingToTell } from './digest-for.ts';
import { digestWeek } from './digest-week.ts';
import { offerTo } from './offer-to.ts';
import { type FindCandidates, NoIndexError } from './open-calls.ts';
import { type NotWritten, readerOf } from './readers.ts';
import type { FindSearches } from './searches/fitting-searches.ts';

/** All of it reads, nothing writes. */
export type PreviewDeps = {
  preferences: Pick<ContactPreferencesRepository, 'ofMunicipality'>;
  /** Those of some addresses that no mail may go to. */
  suppressedAmong: (addresses: readonly string[]) => Promise<ReadonlySet<string>>;
  marks: Pick<CallMarkRepository, 'ofMunicipality'>;
  issues: Pick<DigestIssueRepository, 'get' | 'heardBy'>;
  openCalls: (now: Date) => Promise<FindCandidates>;
  openSearches: (now: Date) => Promise<FindSearches>;
};

/** Why nothing would be sent: besides having nothing to tell, this week's issue was sent, or no call is known yet. */
export type NothingSent =
  | NothingToTell
  | { kind: 'sent-this-week' }
  | { kind: 'nothing-collected' }
  | { kind: 'not-written'; because: NotWritten };

/** What a contact would be sent now. */
export type DigestPreview = { issue: IssueKey } & (
  | { sends: 'calls' | 'partner-searches' | 'still-watching'; content: DigestContent }
  | { sends: 'nothing'; because: NothingSent }
);

/** What `send-digests` would send to a contact at `now`, by the same steps. */
export const previewDigest = async (
  { marks, preferences, suppressedAmong, issues, openCalls, openSearches }: PreviewDeps,
  municipality: Municipality,
  contact: Contact,
  now: Date,
): Promise<DigestPreview> => {
  const week = digestWeek(now);
  const issue: IssueKey = { municipalityId: municipality.id, contactId: contact.id, week };
  const nothing = (because: NothingSent) => ({ issue, sends: 'nothing', because }) as const;
  if ((await issues.get(issue))?.state === 'accepted') return nothing({ kind: 'sent-this-week' });
  const findCandidates = await openIfBuilt(openCalls, now);
  if (!findCandidates) return nothing({ kind: 'nothing-collected' });
  const known = {
    preferences: await preferences.ofMunicipality(municipality.id),
    suppressed: await suppressedAmong([contact.email]),
  };
  const reader = readerOf(municipality, contact, known, week);
  if (reader.notWritten) return nothing({ kind: 'not-written', because: reader.notWritten });
  const { marked, ...calls } = await offerTo(municipality, findCandidates, marks);
  const findSearches = await openSearches(now);
  const offer = { ...calls, searches: findSearches(partyOf(municipality)) };
  const wishes = { ...reader.wants, ...marked };
  const heard = await issues.heardBy(municipality.id, contact.id);
  const digest = digestFor(municipality, reader.contact, week, offer, heard, wishes, now);
  if (!digest.ok) return nothing(digest.error);
  return { issue, sends: sentIn(digest.value), content: digest.value };
};

/** What a digest is mostly about. */
const sentIn = ({ items, searches }: DigestContent) => {
  if (items.length > 0) return 'calls';
  return searches.length > 0 ? 'partner-searches' : 'still-watching';
};

const openIfBuilt = async (
  openCalls: PreviewDeps['openCalls'],
  now: Date,
): Promise<FindCandidates | undefined> => {
  try {
    return await openCalls(now);
  } catch (cause) {
    if (cause instanceof NoIndexError) return undefined;
    throw cause;
  }
};
