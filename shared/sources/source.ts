import type { Call } from '../domain/call.ts';
import type { SourceId } from '../domain/ids.ts';
import type { AppliedFile } from '../domain/kept-answer.ts';
import type { Rejection } from '../domain/source-run.ts';
import type { FetchJson, FetchText } from '../http/fetch-response.ts';
import type { FetchStream } from '../http/fetch-stream.ts';

/** What an adapter may use of the world. */
export type SourceDeps = {
  fetchJson: FetchJson;
  fetchText: FetchText;
  fetchStream: FetchStream;
  now: () => Date;
  /** The file of this source that was applied as a whole, if one is known. */
  applied?: AppliedFile;
};

/**
 * A part of a feed, read and understood. `seen` counts its records: the calls taken and the records
 * rejected whole. A row that only adds a translation to another record is no record of its own.
 */
export type SourcePage = {
  kind: 'page';
  calls: Call[];
  rejections: Rejection[];
  seen: number;
};

/** Why a feed was not read to its end: a stable code, and one line for people. No secrets. */
export type SourceFailure = { kind: string; message: string };

/**
 * The last word of a run. `complete`: the whole listing was read, so what it lacks is missing, unless it is one
 * that shows only the latest.
 * `partial`: some of it was read, absence says nothing. `failed`: nothing was read. `file`: by what the file that was
 * read may be known again. `notModified`: it is the one that was applied as a whole, and was not read again.
 */
export type SourceEnd =
  | {
      kind: 'end';
      outcome: 'complete';
      absence?: 'says-nothing';
      file?: Pick<AppliedFile, 'url' | 'validators'>;
      notModified?: true;
    }
  | { kind: 'end'; outcome: 'partial' | 'failed'; error: SourceFailure };

/**
 * A feed. `collect` reads it once: pages as they are understood, then exactly one end. Whatever the
 * server sends, it does not throw: what cannot be used is a rejection or the error of the end, and the
 * pages that came before a failure stand.
 */
export type Source = {
  id: SourceId;
  /**
   * Of a source that is one large file: the revision of what reads it. Raised with every change of what its reader
   * makes of a record, so that a file which is the same is read anew.
   */
  revision?: number;
  collect: (deps: SourceDeps) => AsyncIterable<SourcePage | SourceEnd>;
};
