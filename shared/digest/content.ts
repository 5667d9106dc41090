import type { FieldChange } from '../domain/call-change.ts';
import type { IssueKey } from '../domain/digest-issue.ts';
import type { Language, Localised } from '../domain/language.ts';
import type { Reason } from '../domain/match.ts';
import type { PlainDate, Zone } from '../domain/time.ts';
import type { Told } from '../domain/told.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

/** One call as the digest tells it. */
export type DigestItem = {
  told: Told;
  call: IndexedCall;
  /** For `changed`: the fields whose change is the news (`deadlines`, `money`, …). */
  changedFields: string[];
  /** What was and what is, of those fields, where it is known what the reader was told. */
  changes?: FieldChange[];
  score: number;
  reasons: Reason[];
};

/** Everything one digest says, before it is put into words of a language. */
export type DigestContent = {
  issue: IssueKey;
  municipalityName: Localised;
  language: Language;
  /** The reader's time zone: every date and time in the digest is shown in it. */
  zone: Zone;
  /** The day the digest is sent, in the reader's zone. */
  issuedOn: PlainDate;
  now: Date;
  /** How many calls that are open or announced were looked through. */
  watched?: number;
  /** Empty in the note that says that there is nothing to tell. */
  items: DigestItem[];
  /** Fitting calls held back for the next digest so that this one stays short. */
  heldBack: number;
};

/** A digest in words: what the mail carries. */
export type RenderedDigest = { subject: string; text: string; html: string };
