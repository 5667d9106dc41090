import type { CallKind } from '../../domain/call.ts';
import type { RuleResult } from '../../domain/match.ts';
import type { Offer } from './terms.ts';

/** Kinds that name who gets the money, or that give none. */
const NOT_FOR_ALL: ReadonlySet<CallKind> = new Set(['predefined', 'direct-award', 'consultation']);

/** A call is a competition, not a grant to somebody it names. */
export const openToAllRule = ({ kind }: Pick<Offer, 'kind'>): RuleResult => ({
  rule: 'open-to-all',
  kind: 'condition',
  answer: NOT_FOR_ALL.has(kind) ? 'ineligible' : 'eligible',
  compared: kind,
  demanded: 'a competition that is open to others than those it names',
  statedBy: 'source',
});
