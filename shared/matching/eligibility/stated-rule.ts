import type { StatedList } from '../../domain/eligibility.ts';
import { NOT_STATED, type RuleAnswer, type RuleName, type RuleResult } from '../../domain/match.ts';
import type { StatedBy } from '../../domain/stated-by.ts';

type Named = { rule: RuleName; kind: RuleResult['kind'] };

/** The answer of a rule on which nobody says anything. */
export const notStated = ({ rule, kind }: Named, compared: string): RuleResult => ({
  rule,
  kind,
  answer: 'unknown',
  compared,
  demanded: NOT_STATED,
});

/** The answer of a rule that somebody stated, with whose statement it is and in what words. */
export const stated = (
  { rule, kind }: Named,
  answer: RuleAnswer,
  compared: string,
  demanded: string,
  { by, text }: { by: StatedBy; text?: string | undefined },
): RuleResult =>
  text === undefined
    ? { rule, kind, answer, compared, demanded, statedBy: by }
    : { rule, kind, answer, compared, demanded, statedBy: by, text };

/** A list is put into words for many profiles, and that of a profile for many calls; neither ever changes. */
const texts = new WeakMap<readonly string[], string>();

/** The values of a list as one text. */
export const textOf = (values: readonly string[]): string => {
  let text = texts.get(values);
  if (text === undefined) {
    text = values.join(', ');
    texts.set(values, text);
  }
  return text;
};

/** What a list demands, as one text. */
export const demandOf = ({ values }: StatedList): string => textOf(values);

/** Who is not on a list: out when the list is whole, else not known. */
export const offList = ({ exhaustive }: Pick<StatedList, 'exhaustive'>): RuleAnswer =>
  exhaustive ? 'ineligible' : 'unknown';
