import type { Collection } from './collection.ts';
import type { Dataset } from './dataset.ts';
import { orderOf } from './order.ts';
import type { Asked } from './protocol.ts';

/** The simple ways to rank calls that ours is held against. Each gives a score a candidate. */
export type Baseline = (asked: Asked, candidate: string) => number;

/** The best BM25 score of the needs in each call: what the ranker's lexical part is before it saturates. */
export type Lexical = (asked: Asked) => ReadonlyMap<string, number>;

export const baselinesOf = (dataset: Dataset, lexical: Lexical): Record<string, Baseline> => {
  const organisations = new Map(dataset.organisations.map((each) => [each.id, each]));
  const programmeOf = new Map(dataset.calls.map(({ id, programme }) => [id, programme]));
  const remembered = <T>(of: (asked: Asked) => T) => {
    const known = new WeakMap<Asked, T>();
    return (asked: Asked): T => {
      const value = known.get(asked) ?? of(asked);
      known.set(asked, value);
      return value;
    };
  };
  const seen = (asked: Asked) => dataset.projects.filter(({ id }) => asked.visible.has(id));
  const popularity = remembered((asked) => {
    const counts = new Map<string, number>();
    for (const { call, programme, members } of seen(asked)) {
      const municipal = members.filter((id) => organisations.get(id)?.kind === 'municipality');
      if (municipal.length === 0) continue;
      for (const id of [call ?? '', programme]) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  });
  const near = remembered((asked) => {
    const counts = new Map<string, number>();
    for (const { programme, members } of seen(asked)) {
      for (const id of members) {
        counts.set(
          programme,
          (counts.get(programme) ?? 0) + nearness(asked, organisations.get(id)),
        );
      }
    }
    return counts;
  });
  const words = remembered(lexical);
  return {
    random: ({ query }, candidate) => Number.parseInt(orderOf(`random ${query.id}`, candidate), 16),
    popularity: (asked, candidate) => popularity(asked).get(candidate) ?? 0,
    'same NUTS3, then country': (asked, candidate) => {
      const programme = programmeOf.get(candidate) ?? candidate;
      return (near(asked).get(programme) ?? 0) + 1e-6 * (popularity(asked).get(candidate) ?? 0);
    },
    bm25: (asked, candidate) => words(asked).get(candidate) ?? 0,
  };
};

/** A partner in the same region counts before any number in the same country. */
const nearness = (
  { seeker }: Asked,
  other: { country: string; nuts3?: string | null | undefined } | undefined,
): number => {
  if (!seeker || !other || other.country !== seeker.country) return 0;
  return seeker.nuts3 && other.nuts3 === seeker.nuts3 ? 1 : 1e-3;
};

/** The lexical scores of an answer, by the ids of the task. */
export const lexicalScores = (
  { callIds }: Pick<Collection, 'callIds'>,
  ranked: readonly { call: number; parts: { lexical: number } }[],
): ReadonlyMap<string, number> =>
  new Map(ranked.map(({ call, parts }) => [callIds[call] ?? '', parts.lexical]));
