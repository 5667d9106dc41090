import type { CallRecord } from '../domain/call.ts';
import type { CallId } from '../domain/ids.ts';

/**
 * Records of one call, the one that speaks for it first:
 * 1. the one an administrator chose;
 * 2. one that knows a deadline: whose deadline is shown must be whose changes are told;
 * 3. the one of the richer source: the EU portal, its bulk file, ИСУН, the site of an Interreg programme, the
 *    EEA and Norway Grants, the list of all Interreg programmes, then all others;
 * 4. the one that knows more of money, eligibility, dates and clock times;
 * 5. the one with the smaller id.
 */
export const richestFirst = (records: readonly CallRecord[], chosen?: CallId): CallRecord[] =>
  [...records].sort(
    (a, b) =>
      Number(b.id === chosen) - Number(a.id === chosen) ||
      Number(b.deadlines.length > 0) - Number(a.deadlines.length > 0) ||
      rankOf(a.source) - rankOf(b.source) ||
      knownOf(b) - knownOf(a) ||
      (a.id < b.id ? -1 : 1),
  );

const RANKS = [/^eu-portal$/, /^eu-portal-/, /^isun$/, /^interreg-/, /^eea-grants$/, /^interreg$/];

const rankOf = (source: string): number => {
  const rank = RANKS.findIndex((name) => name.test(source));
  return rank < 0 ? RANKS.length : rank;
};

/** How many things a record knows that a reader would ask for. */
const knownOf = ({ money, eligibility, deadlines, opensOn, coFinancing, summary }: CallRecord) => {
  const { currency: _always, ...amounts } = money;
  const timed = deadlines.filter(({ time }) => time !== undefined).length;
  return (
    Object.keys(amounts).length +
    Object.keys(eligibility).length +
    deadlines.length +
    timed +
    [opensOn, coFinancing, summary].filter((known) => known !== undefined).length
  );
};
