import type { CallId } from './ids.ts';
import type { ThemeCode } from './theme.ts';

/** The answer of one rule about one call and one profile. Unknown: the call does not say. */
export type RuleAnswer = 'eligible' | 'ineligible' | 'unknown';

export type RuleName = 'status' | 'open-to-all' | 'country' | 'nuts-area' | 'applicant-type';

/** A rule's answer with what was compared and whose statement it rests on. */
export type RuleResult = {
  rule: RuleName;
  answer: RuleAnswer;
  /** What the profile has: `BG`, `BG422`, `municipality`. */
  compared: string;
  /** What the call demands, or `not stated`. */
  demanded: string;
  statedBy?: 'source' | 'programme' | 'administrator' | 'clock';
  text?: string;
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
