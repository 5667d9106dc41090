import type { StatedList } from '../../domain/eligibility.ts';
import type { RuleResult } from '../../domain/match.ts';
import { demandOf, notStated, offList, stated, textOf } from './stated-rule.ts';
import { NOT_KNOWN } from './terms.ts';

const AREA_TYPE = { rule: 'area-type', kind: 'limit' } as const;
const LANGUAGES = { rule: 'languages', kind: 'limit' } as const;

type Has = readonly string[] | undefined;

/** The municipality is of one of the kinds of territory that the call is for. */
export const areaTypeRule = (has: Has, wanted: StatedList | undefined): RuleResult =>
  anyOf(AREA_TYPE, has, wanted);

/** The municipality can write in a language in which an application may be submitted. */
export const languagesRule = (has: Has, wanted: StatedList | undefined): RuleResult =>
  anyOf(LANGUAGES, has, wanted);

/** One of what the profile has is on the list. An empty profile is one that was never filled in. */
const anyOf = (
  rule: typeof AREA_TYPE | typeof LANGUAGES,
  has: Has,
  wanted: StatedList | undefined,
): RuleResult => {
  const known = has !== undefined && has.length > 0;
  const compared = known ? textOf(has) : NOT_KNOWN;
  if (!wanted) return notStated(rule, compared);
  if (!known) return stated(rule, 'unknown', compared, demandOf(wanted), wanted);
  const found = has.some((value) => wanted.values.includes(value));
  return stated(rule, found ? 'eligible' : offList(wanted), compared, demandOf(wanted), wanted);
};
