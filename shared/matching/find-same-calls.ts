import type { CallRecord } from '../domain/call.ts';
import { type Compared, pairName, type SameCallRule } from '../domain/call-link.ts';
import { type Comparable, comparable, compareCalls } from '../domain/same-call.ts';
import { LEAST_LIKENESS } from '../domain/title-likeness.ts';

/** Two calls that a rule finds to be the same; `a` has the smaller id. */
export type Finding = {
  a: CallRecord;
  b: CallRecord;
  rule: SameCallRule;
  evidence: Compared[];
  likeness: number;
};

type Prepared = Comparable & { record: CallRecord };

/** An identifier or a title that more calls bear tells none of them from the others. */
const MOST_ALIKE = 50;

/**
 * Every pair of `records` that `sameCall` holds for, each once. Only calls that share an identifier, or a
 * rare word of their titles and the date of their last deadline, are set against each other.
 */
export const findSameCalls = (records: readonly CallRecord[]): Finding[] => {
  const prepared = records.map((record) => ({ ...comparable(record), record }));
  const candidates = new Map<string, [Prepared, Prepared]>();
  for (const bucket of [...byIdentifier(prepared), ...byRareWords(prepared)]) {
    for (const [a, b] of pairsIn(bucket)) {
      candidates.set(pairName({ a: a.record.id, b: b.record.id }), [a, b]);
    }
  }
  return [...candidates.values()].flatMap(([a, b]) => {
    const same = compareCalls(a, b);
    if (!same.same) return [];
    const { rule, evidence, likeness } = same;
    return [{ a: a.record, b: b.record, rule, evidence, likeness }];
  });
};

/** The pairs of calls of different sources, each in the order of the ids. */
const pairsIn = (bucket: readonly Prepared[]): [Prepared, Prepared][] =>
  bucket.flatMap((one, at) =>
    bucket
      .slice(at + 1)
      .filter(({ record }) => record.source !== one.record.source)
      .map((other): [Prepared, Prepared] =>
        one.record.id < other.record.id ? [one, other] : [other, one],
      ),
  );

const byIdentifier = (calls: readonly Prepared[]): Prepared[][] => {
  const buckets = new Map<string, Prepared[]>();
  for (const call of calls) put(buckets, call.identifier, call);
  return shared(buckets);
};

/**
 * Two titles of which no more than a tenth of the words differ share one of their rarest words, if enough of
 * these are looked at: one more than may differ. (Prefix filter: Chaudhuri, Ganti, Kaushik, "A primitive
 * operator for similarity joins in data cleaning", ICDE 2006.)
 */
const byRareWords = (calls: readonly Prepared[]): Prepared[][] => {
  const titles = calls.flatMap((call) =>
    call.lastDate === undefined
      ? []
      : [...call.titles].map(([language, words]) => ({
          call,
          place: `${language} ${call.lastDate}`,
          words: new Set(words).size,
          stems: [...new Set(words.map(stemOf))],
        })),
  );
  const borneBy = new Map<string, number>();
  for (const { stems } of titles) {
    for (const stem of stems) borneBy.set(stem, (borneBy.get(stem) ?? 0) + 1);
  }
  const rarity = (stem: string): number => borneBy.get(stem) ?? 0;
  const buckets = new Map<string, Prepared[]>();
  for (const { call, place, words, stems } of titles) {
    const rarestFirst = stems.sort((x, y) => rarity(x) - rarity(y) || (x < y ? -1 : 1));
    const looked = Math.floor((1 - LEAST_LIKENESS) * words + ROUNDING) + 1;
    for (const stem of rarestFirst.slice(0, looked)) put(buckets, `${place} ${stem}`, call);
  }
  return shared(buckets);
};

/** 1 - 0.9 is a little less than 0.1. */
const ROUNDING = 1e-9;

/** Words that `likenessOf` may take for the same begin with the same four letters. */
const stemOf = (word: string): string => (/\p{N}/u.test(word) ? word : word.slice(0, 4));

const put = (buckets: Map<string, Prepared[]>, key: string, call: Prepared): void => {
  const bucket = buckets.get(key);
  if (bucket) bucket.push(call);
  else buckets.set(key, [call]);
};

/** The buckets that hold calls of more than one source, and not too many. */
const shared = (buckets: ReadonlyMap<string, Prepared[]>): Prepared[][] =>
  [...buckets.values()].filter(
    (bucket) =>
      bucket.length <= MOST_ALIKE &&
      bucket.some(({ call }) => call.source !== bucket[0]?.call.source),
  );
