/** How well a ranking found what is relevant; all from 0 to 1. */
export type Metrics = {
  hit1: number;
  hit5: number;
  hit10: number;
  mrr: number;
  ndcg10: number;
  recall10: number;
};

/** The metrics of one ranking, best first; `relevant` is not empty. nDCG with binary gain. */
export const metricsOf = (ranked: readonly string[], relevant: ReadonlySet<string>): Metrics => {
  const first = ranked.findIndex((id) => relevant.has(id));
  const within = (most: number): number => (first >= 0 && first < most ? 1 : 0);
  let found = 0;
  let gain = 0;
  for (const [at, id] of ranked.slice(0, 10).entries()) {
    if (!relevant.has(id)) continue;
    found += 1;
    gain += 1 / Math.log2(at + 2);
  }
  return {
    hit1: within(1),
    hit5: within(5),
    hit10: within(10),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    ndcg10: gain / idealGain(relevant.size),
    recall10: found / relevant.size,
  };
};

const idealGain = (relevant: number): number => {
  let gain = 0;
  for (let at = 0; at < Math.min(10, relevant); at += 1) gain += 1 / Math.log2(at + 2);
  return gain;
};

/** The mean of each metric; all 0 for none. */
export const meanOf = (all: readonly Metrics[]): Metrics => {
  const mean = (of: (metrics: Metrics) => number): number =>
    all.reduce((sum, each) => sum + of(each), 0) / (all.length || 1);
  return {
    hit1: mean(({ hit1 }) => hit1),
    hit5: mean(({ hit5 }) => hit5),
    hit10: mean(({ hit10 }) => hit10),
    mrr: mean(({ mrr }) => mrr),
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    recall10: mean(({ recall10 }) => recall10),
  };
};
