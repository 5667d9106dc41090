import type { DigestIssue, Heard, IssueKey, MailFeedback } from '../domain/digest-issue.ts';
import type { MunicipalityId } from '../domain/ids.ts';
import type { SearchId } from '../domain/partner-search.ts';
import type { Result } from '../domain/result.ts';
import type { Instant, IsoWeek } from '../domain/time.ts';
import type { Told } from '../domain/told.ts';
import { getIssue, heardBy, issuesOfWeek } from './digest-issue-reads.ts';
import { type Acceptance, acceptIssue, recordFeedback } from './digest-issue-settling.ts';
import { claimIssue, handOverIssue, releaseIssue } from './digest-issue-work.ts';
import type { Table } from './table.ts';

type Lost = { kind: 'lost' };

/**
 * The delivery ledger. Every write is one conditional write of one item, so that of two workers exactly one
 * wins whatever the order; every read is of what was last written. `lost`: somebody else has the issue now.
 * A token is fresh for every claim. Reads throw a CorruptItemError when what is stored does not parse.
 */
export type DigestIssueRepository = {
  get: (key: IssueKey) => Promise<DigestIssue | undefined>;
  /**
   * Takes an issue that is still as `previous` says (undefined: not there). What it was about to tell is
   * dropped. An accepted one is never given out.
   */
  claim: (
    key: IssueKey,
    previous: DigestIssue | undefined,
    lease: DigestIssue['lease'],
    attempt: number,
  ) => Promise<Result<DigestIssue, Lost>>;
  /** Writes down what is told, calls and partner searches in one write, before the mail service sees it. Only from `claimed`. */
  handOver: (
    key: IssueKey,
    token: string,
    told: Told[],
    at: Instant,
    searches?: readonly SearchId[],
  ) => Promise<Result<DigestIssue, Lost>>;
  /** The mail service took it. Accepting what is accepted changes nothing and is well. */
  accept: (key: IssueKey, acceptance: Acceptance) => Promise<Result<DigestIssue, Lost>>;
  /** Forgets an issue of which nothing was told, or which the mail service definitely refused. */
  release: (key: IssueKey, token: string) => Promise<Result<void, Lost>>;
  /** Keeps the newest of what the mail service reported about an accepted issue, whatever order it comes in. */
  recordFeedback: (
    key: IssueKey,
    feedback: MailFeedback,
    at: Instant,
  ) => Promise<Result<void, { kind: 'not-accepted' }>>;
  /** All that accepted issues ever told a contact. */
  heardBy: (municipalityId: MunicipalityId, contactId: string) => Promise<Heard>;
  /** Every issue of a week, in no order. */
  ofWeek: (week: IsoWeek) => Promise<DigestIssue[]>;
};

export const digestIssueRepository = (table: Table): DigestIssueRepository => ({
  get: (key) => getIssue(table, key),
  claim: (...of) => claimIssue(table, ...of),
  handOver: (...of) => handOverIssue(table, ...of),
  accept: (...of) => acceptIssue(table, ...of),
  release: (...of) => releaseIssue(table, ...of),
  recordFeedback: (...of) => recordFeedback(table, ...of),
  heardBy: (...of) => heardBy(table, ...of),
  ofWeek: (week) => issuesOfWeek(table, week),
});
