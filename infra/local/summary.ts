import type { CallStatus } from '../../shared/domain/call.ts';
import type { Rejection } from '../../shared/domain/source-run.ts';

/** What the last run of a source brought. `error` only when the run did not reach its end. */
export type SourceSummary = {
  id: string;
  seen: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
  error?: string;
};

/** The document of `--once --json`. Its names are a promise to whoever reads it. */
export type CycleSummary = {
  sources: SourceSummary[];
  calls: Record<CallStatus, number>;
  municipalities: number;
  digests: { sent: number; skipped: number; failed: number };
  seconds: number;
};

/** A summary with what is too long for it. */
export type CycleReport = {
  summary: CycleSummary;
  /** What was not taken of each source, and why. */
  rejections: ReadonlyMap<string, Rejection[]>;
  /** Functions that broke, as opposed to feeds that failed. */
  bugs: number;
};
