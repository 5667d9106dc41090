import type { RuleName } from '../../domain/match.ts';

/**
 * What each rule says that keeps a municipality from applying: where it is against it, and where nobody knows.
 * Sentences without a full stop.
 */
export type RuleWords = Record<RuleName, readonly [against: string, unknown: string]> & {
  /** Before a figure or codes, after the sentence. */
  demanded: string;
};
