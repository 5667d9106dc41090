import type { AddressKey } from '../domain/address-state.ts';
import type { AuditEntry } from '../domain/audit-entry.ts';
import type { ImportId } from '../domain/bulk-import.ts';
import { type CallPair, pairName } from '../domain/call-link.ts';
import type { PartyContactKey } from '../domain/contact-preferences.ts';
import type { IssueKey } from '../domain/digest-issue.ts';
import {
  type AssociationId,
  type CallId,
  type MunicipalityId,
  OrganisationId,
  type PartyId,
  type ProgrammeCode,
  type SourceId,
} from '../domain/ids.ts';
import type { OwedEvent } from '../domain/owed-event.ts';
import type { PartnerSearch, SearchId, SearchState } from '../domain/partner-search.ts';
import type { Instant, IsoWeek, PlainDate } from '../domain/time.ts';
import type { WebhookId } from '../domain/webhook.ts';
import type { DeliveryKey } from '../domain/webhook-delivery.ts';
import { SHARDS, shardOf } from './shard.ts';

/** Where an item lies in the table. */
export type Key = { pk: string; sk: string };

/** Where an item lies in the index GSI1; an item without it is in no list. */
export type ListKey = { gsi1pk: string; gsi1sk: string };

/** Sorts calls that never close after all others. */
const NEVER = '9999-12-31T23:59:59.999Z';

/** Key texts are compared letter by letter, so that every instant in one has milliseconds and ends in Z. */
const sortable = (at: Instant | Date): string => new Date(at).toISOString();

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

const shards = (prefix: string): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${prefix}#${padded(shard, 2)}`);

const shardKey = (prefix: string, id: string): string => `${prefix}#${padded(shardOf(id), 2)}`;

export const PROGRAMMES = 'PROGRAMMES';

export const programmeKey = (code: ProgrammeCode): Key => ({
  pk: `PROGRAMME#${code}`,
  sk: 'PROGRAMME',
});

export const programmeListKey = (code: ProgrammeCode): ListKey => ({
  gsi1pk: PROGRAMMES,
  gsi1sk: code,
});

export const CALLS = 'CALLS';

export const callKey = (id: CallId): Key => ({ pk: `CALL#${id}`, sk: 'CALL' });

/** Calls lie in the order of their last deadline; those without one come last. */
export const callListKey = (id: CallId, lastDeadline: Date | undefined): ListKey => ({
  gsi1pk: CALLS,
  gsi1sk: `${lastDeadline ? sortable(lastDeadline) : NEVER}#${id}`,
});

/** Lies before every call whose last deadline is `at` or later, and after every other. */
export const callListBound = (at: Instant): string => sortable(at);

const VERSION = 'VERSION#';

/** Holds up to 999,999 versions in order. */
export const callVersionKey = (id: CallId, version: number): Key => ({
  pk: `CALL#${id}`,
  sk: `${VERSION}${padded(version, 6)}`,
});

export const isVersionKey = (sk: string): boolean => sk.startsWith(VERSION);

/** All links lie in one partition, so that a run sees every decision made before it began. */
export const CALL_LINKS = 'CALL-LINKS';

export const callLinkKey = (pair: CallPair): Key => ({ pk: CALL_LINKS, sk: pairName(pair) });

export const municipalityKey = (id: MunicipalityId): Key => ({
  pk: `MUNICIPALITY#${id}`,
  sk: 'PROFILE',
});

/** The partition of a party's profile, in which also lies what is kept of its contacts. */
const profilePartition = (id: PartyId): string => {
  const organisation = OrganisationId.safeParse(id);
  return organisation.success ? organisationKey(organisation.data).pk : `MUNICIPALITY#${id}`;
};

/** The profile of a municipality or of another organisation. */
export const partyKey = (id: PartyId): Key => ({ pk: profilePartition(id), sk: 'PROFILE' });

export const municipalityShards = (): string[] => shards('MUNICIPALITIES');

export const municipalityListKey = (id: MunicipalityId): ListKey => ({
  gsi1pk: shardKey('MUNICIPALITIES', id),
  gsi1sk: id,
});

/** Says that a municipality is, or once was, a member of an association: its profile says whether it still is. */
export const membershipKey = (association: AssociationId, member: MunicipalityId): Key => ({
  pk: membershipPartition(association),
  sk: `${MEMBER_PREFIX}${member}`,
});

export const membershipPartition = (association: AssociationId): string =>
  `ASSOCIATION#${association}`;

export const MEMBER_PREFIX = 'MEMBER#';

export const organisationKey = (id: OrganisationId): Key => ({
  pk: `ORGANISATION#${id}`,
  sk: 'PROFILE',
});

export const ORGANISATIONS = 'ORGANISATIONS';

/** One partition: an import reads and writes the thousands there may be, no more. */
export const organisationListKey = (id: OrganisationId): ListKey => ({
  gsi1pk: ORGANISATIONS,
  gsi1sk: id,
});

/** What the sort keys of all marks on calls begin with. */
export const MARK_PREFIX = 'MARK#';

export const callMarkKey = ({
  municipalityId,
  callId,
}: {
  municipalityId: MunicipalityId;
  callId: CallId;
}): Key => ({ pk: municipalityKey(municipalityId).pk, sk: `${MARK_PREFIX}${callId}` });

export const issueKey = ({ municipalityId, contactId, week }: IssueKey): Key => ({
  pk: municipalityKey(municipalityId).pk,
  sk: `${issuePrefix(contactId)}${week}`,
});

/** What the sort keys of all issues of a municipality begin with. */
export const ISSUE_PREFIX = 'ISSUE#';

/** What the sort keys of all issues of a contact begin with. */
export const issuePrefix = (contactId: string): string => `${ISSUE_PREFIX}${contactId}#`;

/** The copy that one attempt composed. Its prefix is not that of the issues, which are read by theirs. */
export const archivedIssueKey = (
  { municipalityId, contactId, week }: IssueKey,
  token: string,
): Key => ({
  pk: municipalityKey(municipalityId).pk,
  sk: `${copyPrefix(contactId)}${week}#${token}`,
});

/** What the sort keys of all copies for a contact begin with. */
export const copyPrefix = (contactId: string): string => `COPY#${contactId}#`;

export const issueShards = (week: IsoWeek): string[] => shards(`ISSUES#${week}`);

export const issueListKey = ({ municipalityId, contactId, week }: IssueKey): ListKey => ({
  gsi1pk: shardKey(`ISSUES#${week}`, municipalityId),
  gsi1sk: `${municipalityId}#${contactId}`,
});

export const PREFERENCES_PREFIX = 'PREFERENCES#';

export const preferencesKey = ({ municipalityId, contactId }: PartyContactKey): Key => ({
  pk: profilePartition(municipalityId),
  sk: `${PREFERENCES_PREFIX}${contactId}`,
});

/** The contacts that may not be written to: they left, or have not confirmed. */
export const CONTACTS_AWAY = 'CONTACTS-AWAY';

export const contactAwayKey = ({ municipalityId, contactId }: PartyContactKey): ListKey => ({
  gsi1pk: CONTACTS_AWAY,
  gsi1sk: `${municipalityId}#${contactId}`,
});

/** By the name that whoever asked gave to the request. */
export const linkMailKey = ({ municipalityId }: PartyContactKey, request: string): Key => ({
  pk: profilePartition(municipalityId),
  sk: `${LINK_MAIL_PREFIX}${request}`,
});

export const LINK_MAIL_PREFIX = 'LINK-MAIL#';

/** Says that the erasure of a contact has begun and is not through. */
export const erasureKey = ({ municipalityId, contactId }: PartyContactKey): Key => ({
  pk: profilePartition(municipalityId),
  sk: `ERASURE#${contactId}`,
});

export const addressStateKey = (key: AddressKey): Key => ({ pk: `ADDRESS#${key}`, sk: 'ADDRESS' });

export const SUPPRESSED_ADDRESSES = 'SUPPRESSED-ADDRESSES';

export const suppressedAddressKey = (key: AddressKey): ListKey => ({
  gsi1pk: SUPPRESSED_ADDRESSES,
  gsi1sk: key,
});

export const RUN_PREFIX = 'RUN#';

export const sourcePartition = (source: SourceId): string => `SOURCE#${source}`;

export const sourceRunKey = (source: SourceId, startedAt: Instant): Key => ({
  pk: sourcePartition(source),
  sk: `${RUN_PREFIX}${sortable(startedAt)}`,
});

/** Beside the runs that are over, and in no list of them. */
export const runUnderWayKey = (source: SourceId): Key => ({
  pk: sourcePartition(source),
  sk: 'UNDER-WAY',
});

/** By the digest of what was asked for. */
export const keptAnswerKey = (digest: string): Key => ({ pk: `ANSWER#${digest}`, sk: 'ANSWER' });

/** A reader that was changed does not find what the one before it has applied. */
export const appliedFileKey = (source: SourceId, revision: number): Key => ({
  pk: sourcePartition(source),
  sk: `APPLIED#${revision}`,
});

/** Says which build of the call index is the current one. */
export const CURRENT_CALL_INDEX: Key = { pk: 'CALL-INDEX', sk: 'CURRENT' };

/**
 * Each build has its own chunks, even two of the same content: otherwise clearing away a superseded build
 * could take the chunks of one that has just been built with the same content.
 */
export const callIndexChunkKey = (version: string, builtAt: Instant, chunk: number): Key => ({
  pk: `CALL-INDEX#${version}#${sortable(builtAt)}`,
  sk: `CHUNK#${padded(chunk, 3)}`,
});

export const searchPartition = (id: SearchId): string => `PARTNER-SEARCH#${id}`;

export const searchKey = (id: SearchId): Key => ({ pk: searchPartition(id), sk: 'SEARCH' });

/** Searches that are shown, searches that wait to be looked at, and so on: a list a state. */
export const searchList = (state: SearchState['kind']): string => `PARTNER-SEARCHES#${state}`;

/** In the order in which they came into the list; drafts in that of their making. */
export const searchListKey = ({ id, state, createdAt }: PartnerSearch): ListKey => ({
  gsi1pk: searchList(state.kind),
  gsi1sk: `${sortable(state.kind === 'draft' ? createdAt : state.at)}#${id}`,
});

/** What a party has of partner searches: its own record, and pointers to its searches. */
export const partnerPartition = (party: PartyId): string => `PARTNER#${party}`;

export const partneringKey = (party: PartyId): Key => ({
  pk: partnerPartition(party),
  sk: 'PARTNERING',
});

/** Parties that seek and answer partners, by when they last did. */
export const PARTNERINGS = 'PARTNERINGS';

export const partneringListKey = (party: PartyId, actedOn: PlainDate): ListKey => ({
  gsi1pk: PARTNERINGS,
  gsi1sk: `${actedOn}#${party}`,
});

/** Whoever acted on that day or later comes after it. */
export const partneringListBound = (day: PlainDate): string => day;

export const OWN_SEARCH_PREFIX = 'SEARCH#';

export const ownSearchKey = (owner: PartyId, id: SearchId): Key => ({
  pk: partnerPartition(owner),
  sk: `${OWN_SEARCH_PREFIX}${id}`,
});

export const INTEREST_PREFIX = 'INTEREST#';

/** A party has one interest in a search at most. */
export const interestKey = (id: SearchId, from: PartyId): Key => ({
  pk: searchPartition(id),
  sk: `${INTEREST_PREFIX}${from}`,
});

export const interestList = (from: PartyId): string => `INTERESTS#${from}`;

export const interestListKey = (from: PartyId, sentAt: Instant, id: SearchId): ListKey => ({
  gsi1pk: interestList(from),
  gsi1sk: `${sortable(sentAt)}#${id}`,
});

export const COOPERATION_PREFIX = 'COOPERATION#';

export const cooperationKey = (party: PartyId, id: SearchId, other: PartyId): Key => ({
  pk: partnerPartition(party),
  sk: `${COOPERATION_PREFIX}${id}#${other}`,
});

export const OWED_EVENTS = 'OWED-EVENTS';

export const owedEventKey = ({ searchId, name, subject }: OwedEvent): Key => ({
  pk: searchPartition(searchId),
  sk: `OWED#${name}#${subject}`,
});

export const owedEventListKey = ({ searchId, name, subject, at }: OwedEvent): ListKey => ({
  gsi1pk: OWED_EVENTS,
  gsi1sk: `${sortable(at)}#${searchId}#${name}#${subject}`,
});

/** All writes to one thing, by the path by which the API knows it. */
export const auditsOf = (what: string): string => `AUDIT-OF#${what}`;

export const auditKey = ({ what, at, id }: Pick<AuditEntry, 'what' | 'at' | 'id'>): Key => ({
  pk: auditsOf(what),
  sk: `${sortable(at)}#${id}`,
});

const auditPartition = (month: string): string => `AUDIT#${month}`;

/** A list a month, in the order of time. */
export const auditListKey = ({ at, id }: Pick<AuditEntry, 'at' | 'id'>): ListKey => ({
  gsi1pk: auditPartition(at.slice(0, 7)),
  gsi1sk: `${sortable(at)}#${id}`,
});

/** The lists of all months that a time has part in, the last first. */
export const auditPartitions = (from: Date, until: Date): string[] => {
  const partitions: string[] = [];
  const month = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth()));
  while (month.getTime() >= Date.UTC(from.getUTCFullYear(), from.getUTCMonth())) {
    partitions.push(auditPartition(month.toISOString().slice(0, 7)));
    month.setUTCMonth(month.getUTCMonth() - 1);
  }
  return partitions;
};

/** One partition, in the order of time: what single writes of administrators owe, moments long unless somebody dies. */
export const OWED_WRITES = 'OWED-WRITES';

export const owedWriteKey = ({ id, at }: { id: string; at: Instant }): Key => ({
  pk: OWED_WRITES,
  sk: `${sortable(at)}#${id}`,
});

const importPartition = (id: ImportId): string => `IMPORT#${id}`;

export const importKey = (id: ImportId): Key => ({ pk: importPartition(id), sk: 'IMPORT' });

export const FILE_PART_PREFIX = 'PART#';

export const filePartKey = (id: ImportId, part: number): Key => ({
  pk: importPartition(id),
  sk: `${FILE_PART_PREFIX}${padded(part, 4)}`,
});

/** Under the digest of the whole part, so that a part that is sent again is never mixed with what was there before. */
export const filePieceKey = (id: ImportId, digest: string, piece: number): Key => ({
  pk: importPartition(id),
  sk: `PIECE#${digest}#${padded(piece, 2)}`,
});

const IMPORTED_ROWS_PREFIX = 'ROWS#';

/** Lies after all rows of an import. */
export const LAST_ROWS = `${IMPORTED_ROWS_PREFIX}~`;

/** By the number of the first of the rows, from 0. */
export const importedRowsKey = (id: ImportId, from: number): Key => ({
  pk: importPartition(id),
  sk: `${IMPORTED_ROWS_PREFIX}${padded(from, 6)}`,
});

export const OWED_EVENTS_PREFIX = 'OWED#';

/** What is to be told of the step whose first row is that. */
export const owedOfStepKey = (id: ImportId, from: number): Key => ({
  pk: importPartition(id),
  sk: `${OWED_EVENTS_PREFIX}${padded(from, 6)}`,
});

/** All webhooks lie in one partition, so that each event finds every one that was there before it. */
export const WEBHOOKS = 'WEBHOOKS';

export const webhookKey = (id: WebhookId): Key => ({ pk: WEBHOOKS, sk: id });

export const deliveriesTo = (id: WebhookId): string => `WEBHOOK#${id}`;

/** In the order of what they tell of. */
export const deliveryKey = ({ webhookId, at, id }: DeliveryKey): Key => ({
  pk: deliveriesTo(webhookId),
  sk: `${sortable(at)}#${id}`,
});

/** The deliveries that are not over. */
export const PENDING_DELIVERIES = 'WEBHOOK-DELIVERIES-PENDING';

/** In the order in which they are due. */
export const pendingDeliveryKey = ({ webhookId, id }: DeliveryKey, dueAt: Instant): ListKey => ({
  gsi1pk: PENDING_DELIVERIES,
  gsi1sk: `${sortable(dueAt)}#${webhookId}#${id}`,
});

/** Lies after every delivery that is due at `at`, and before every later one. */
export const pendingDeliveryBound = (at: Date): string => `${sortable(at)}~`;

/** By the digest of the caller and of the key they gave. */
export const keyedRequestKey = (digest: string): Key => ({
  pk: `KEYED-REQUEST#${digest}`,
  sk: 'KEYED-REQUEST',
});
