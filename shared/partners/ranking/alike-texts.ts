import { BM25 } from '../../matching/index/term-postings.ts';
import type { AskView } from './view.ts';

/** A need is heard up to so many different terms. */
const MOST_TERMS = 2000;

/**
 * How alike the text of each known project is to the need, by BM25, against the most alike: 0–1. Rarity and mean length
 * are those of the known projects alone, so that what may not be known has no say.
 */
export const alikeTexts = ({ world, scratch, ask }: AskView, known: Float32Array): Float32Array => {
  const sums = new Float32Array(known.length);
  if (!ask.need) return sums;
  const { lengths } = world.projects.terms;
  let projects = 0;
  let length = 0;
  for (const [at, is] of known.entries()) {
    projects += is;
    length += is * (lengths[at] ?? 0);
  }
  const met = new Set<number>();
  scratch.terms.read(ask.need.text, ask.need.language, (term) => {
    if (met.size < MOST_TERMS) met.add(term);
  });
  const mean = length / (projects || 1) || 1;
  for (const term of met) addTerm({ world, known, projects, mean }, term, sums);
  const most = sums.reduce((greatest, each) => Math.max(greatest, each), 0);
  return most === 0 ? sums : sums.map((each) => each / most);
};

type Texts = Pick<AskView, 'world'> & { known: Float32Array; projects: number; mean: number };

const addTerm = (
  { world, known, projects, mean }: Texts,
  term: number,
  sums: Float32Array,
): void => {
  const { starts, projects: saying, counts, lengths } = world.projects.terms;
  const from = starts[term] ?? 0;
  const end = starts[term + 1] ?? 0;
  let its = 0;
  for (let at = from; at < end; at += 1) its += known[saying[at] ?? 0] ?? 0;
  const rarity = Math.log(1 + (projects - its + 0.5) / (its + 0.5));
  for (let at = from; at < end; at += 1) {
    const project = saying[at] ?? 0;
    if (known[project] === 0) continue;
    const count = counts[at] ?? 0;
    const held = BM25.k1 * (1 - BM25.b + (BM25.b * (lengths[project] ?? 0)) / mean);
    sums[project] = (sums[project] ?? 0) + (rarity * count) / (count + held);
  }
};
