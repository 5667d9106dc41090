import type { IssueKey } from '../domain/digest-issue.ts';
import type { DigestLanguage, Localised } from '../domain/language.ts';
import type { Reason } from '../domain/match.ts';
import type { PlainDate, Zone } from '../domain/time.ts';
import type { Told } from '../domain/told.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import type { FieldDiff } from './field-diff.ts';
import type { FittingSearch } from './searches/fitting-searches.ts';

/** One call as the digest tells it. */
export type DigestItem = {
  told: Told;
  call: IndexedCall;
  /** For `changed`: the fields whose change is the news (`deadlines`, `money`, …). */
  changedFields: string[];
  /** What was and what is, of those changed fields for which both are known. */
  diff?: readonly FieldDiff[];
  score: number;
  reasons: Reason[];
};

/** Everything one digest says, before it is put into words of a language. */
export type DigestContent = {
  issue: IssueKey;
  municipalityName: Localised;
  language: DigestLanguage;
  /** The reader's time zone: every date and time in the digest is shown in it. */
  zone: Zone;
  /** The day the digest is sent, in the reader's zone. */
  issuedOn: PlainDate;
  now: Date;
  /** Empty, as are the searches, in the note that says that there is nothing to tell. */
  items: DigestItem[];
  /** The partner searches that it tells of, after the calls. */
  searches: readonly FittingSearch[];
  /** Fitting calls held back for the next digest so that this one stays short. */
  heldBack: number;
  /** How many calls that are open or announced were looked through; said where there is nothing to tell. */
  watched?: number;
};

/** Pages that act for one reader: absolute addresses, signed by the caller. Absent ones are left out. */
export type DigestLinks = {
  /** Takes a POST without further questions (RFC 8058). */
  unsubscribe?: string;
  preferences?: string;
  /** This issue as it was sent. */
  archive?: string;
};

/** A digest in words: what the mail carries. */
export type RenderedDigest = {
  subject: string;
  text: string;
  html: string;
  /** The deadlines as an iCalendar file; absent when no call has one. */
  calendar?: { fileName: string; content: string };
  links: DigestLinks;
};
