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

/** A list is put into words for many profiles; it never changes. */
const lists = new WeakMap<StatedList, string>();

/** The values of a list as one text. */
export const demandOf = (list: StatedList): string => {
  let demand = lists.get(list);
  if (demand === undefined) {
    demand = list.values.join(', ');
    lists.set(list, demand);
  }
  return demand;
};

/** Who is not on a list: out when the list is whole, else not known. */
export const offList = ({ exhaustive }: Pick<StatedList, 'exhaustive'>): RuleAnswer =>
  exhaustive ? 'ineligible' : 'unknown';
