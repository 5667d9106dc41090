import { checkEligibility, verdictOf } from '../../../shared/matching/eligibility.ts';
import { eachPiece } from '../../../shared/matching/index/call-text.ts';
import type { IndexMatch, RankedMatch } from '../../../shared/matching/index/explained-match.ts';
import type { Order } from '../../../shared/matching/index/match-all.ts';
import type { Indexable } from '../../../shared/matching/index/match-index.ts';
import type { Reader } from '../../../shared/matching/index/reader.ts';
import { lexicalPart, scoreOf } from '../../../shared/matching/score-parts.ts';
import type { ScoreWeights } from '../../../shared/matching/score-weights.ts';
import { analyse } from '../../../shared/matching/text/analyse.ts';
import { scoreCall } from './score-one.ts';

/** How often each term stands in a call, weighted by where. */
const countsIn = ({ text }: Indexable): Map<string, number> => {
  const counts = new Map<string, number>();
  eachPiece(text, (piece, language, weight) => {
    for (const term of analyse(piece, language)) {
      counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  });
  return counts;
};

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, each) => sum + each, 0);

/** BM25 of each call for the words of a reader, in the steps that the index keeps. */
const bm25Of = (calls: readonly Indexable[], { needs }: Reader): number[] => {
  const wanted = new Set(needs ? analyse(needs.text, needs.language) : []);
  const counted = calls.map(countsIn);
  const meanLength = counted.reduce((sum, each) => sum + total(each), 0) / calls.length;
  return counted.map((counts) => {
    let sum = 0;
    for (const term of wanted) {
      const count = counts.get(term);
      if (count === undefined) continue;
      const saying = counted.filter((each) => each.has(term)).length;
      const rarity = Math.log(1 + (calls.length - saying + 0.5) / (saying + 0.5));
      const norm = 1.2 * (0.25 + (0.75 * total(counts)) / meanLength);
      const impact = Math.max(1, Math.round((255 * count) / (count + norm)));
      sum += Math.round(64 * 2.2 * rarity) * impact;
    }
    return sum / (64 * 255);
  });
};

/** What `matchOne` promises of every call, the slow and obvious way: each is checked and scored by itself. */
export const matchEach = (
  calls: readonly Indexable[],
  reader: Reader,
  { now, weights }: { now: Date; weights: ScoreWeights },
): Omit<IndexMatch, 'call'>[] => {
  const words = bm25Of(calls, reader);
  const mostPrior = calls.reduce((most, { prior = 0 }) => Math.max(most, prior), 0);
  const programmes = [...new Set(calls.map(({ call }) => call.programme))].sort();
  return calls.map(({ call, prior }, at) => {
    const verdict = verdictOf(checkEligibility(reader, call, now));
    const beside = {
      lexical: lexicalPart(words[at] ?? 0, weights),
      prior: Math.fround(prior ?? 0),
      programme: reader.perProgramme?.[programmes.indexOf(call.programme)] ?? 0,
    };
    const ties = Math.max(0, ...(reader.perProgramme ?? [])) > 0;
    const scored = scoreCall(reader, call, now, { beside, ties, prior: mostPrior > 0 }, weights);
    return { callId: call.id, verdict, points: scoreOf(scored.parts, weights), ...scored };
  });
};

/** What `matchAll` promises: of all calls that are not ruled out the best, sorted and cut. */
export const matchOneByOne = (
  calls: readonly Indexable[],
  reader: Reader,
  order: Order,
  { now, most, weights }: { now: Date; most: number; weights: ScoreWeights },
): Omit<RankedMatch, 'call'>[] => {
  const possible = matchEach(calls, reader, { now, weights }).flatMap(({ verdict, ...rest }) =>
    verdict === 'ineligible' ? [] : [{ ...rest, verdict }],
  );
  const sure = ({ verdict }: { verdict: string }): number =>
    order === 'eligible-first' && verdict === 'unknown' ? 1 : 0;
  return possible
    .filter(({ verdict }) => order !== 'eligible-only' || verdict === 'eligible')
    .sort((a, b) => sure(a) - sure(b) || b.points - a.points || (a.callId < b.callId ? -1 : 1))
    .slice(0, most);
};
