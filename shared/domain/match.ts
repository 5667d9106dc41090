import type { CallId } from './ids.ts';
import type { StatedBy } from './stated-by.ts';
import type { ThemeCode } from './theme.ts';

/** The answer of one rule about one call and one profile. Unknown: one of the two does not say. */
export type RuleAnswer = 'eligible' | 'ineligible' | 'unknown';

/** The rules in the order in which they are answered. */
export type RuleName =
  | 'status'
  | 'time-left'
  | 'open-to-all'
  | 'country'
  | 'nuts-area'
  | 'applicant-type'
  | 'population'
  | 'area-type'
  | 'own-contribution'
  | 'consortium'
  | 'languages'
  | 'donor-role'
  | 'donor-state';

/** What stands for a demand that nobody made. */
export const NOT_STATED = 'not stated';

/** A rule's answer with what was compared and whose statement it rests on. */
export type RuleResult = {
  rule: RuleName;
  /**
   * A `condition` is one that every call has: while it is unknown, so is the verdict. A `limit` is one that
   * only some calls set: unknown, it holds the verdict back only where somebody stated it.
   */
  kind: 'condition' | 'limit';
  answer: RuleAnswer;
  /** What the profile has: `BG`, `BG422`, `municipality`. */
  compared: string;
  /** What the call demands, or `not stated`. */
  demanded: string;
  /** Who stated it; absent when nobody did. */
  statedBy?: StatedBy | 'clock';
  text?: string;
  /** Something to mind although the answer is eligible. */
  caution?: 'little-time';
};

/** Why a call fits, as codes with values; the digest puts them into the reader's language. */
export type Reason =
  | { code: 'themes'; themes: ThemeCode[] }
  | { code: 'eligible-here'; country: string; by: 'source' | 'programme' | 'administrator' }
  | { code: 'eligible-applicant'; by: 'source' | 'programme' | 'administrator' }
  | { code: 'time-left'; days: number }
  | { code: 'forthcoming'; opensOn: string };

/** A call set against a profile. */
export type Match = {
  callId: CallId;
  verdict: RuleAnswer;
  rules: RuleResult[];
  /** 0 (nothing in common) to 100. */
  score: number;
  reasons: Reason[];
};
