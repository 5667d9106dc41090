import type { CallText } from '../../matching/index/call-text.ts';
import { countTerms } from '../../matching/index/term-counts.ts';
import { type Lists, listsOf, type Numbering, Numbers, turned } from './numbering.ts';
import type { ProjectRecord } from './records.ts';

/** What each project says: the terms that are said, and which projects say each, how often. */
export type ProjectTerms = {
  numberOf: ReadonlyMap<string, number>;
  /** The projects of term `t` are `projects[starts[t]]` up to `projects[starts[t + 1]]`, each with its count. */
  starts: Uint32Array;
  projects: Uint32Array;
  counts: Uint16Array;
  /** The weighted number of terms in each project. */
  lengths: Uint32Array;
};

/** All projects, a column a fact, in the order of their ids. */
export type ProjectColumns = {
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  programme: Uint16Array;
  programmes: Numbering;
  /** The year it began; 0 where not known. */
  start: Float32Array;
  members: Lists;
  themes: Lists;
  themeNames: Numbering;
  objective: Uint32Array;
  objectives: Numbering;
  terms: ProjectTerms;
};

/** Puts projects into columns; `numberOf` numbers the parties. Throws a RangeError when an id is there twice. */
export const projectColumns = (
  records: readonly ProjectRecord[],
  party: ReadonlyMap<string, number>,
): ProjectColumns => {
  const projects = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const numberOf = new Map(projects.map(({ id }, at) => [id, at]));
  if (numberOf.size < projects.length) throw new RangeError('two projects have the same id');
  const programmes = new Numbers();
  const themeNames = new Numbers();
  const objectives = new Numbers();
  const membersOf = ({ members, lead }: ProjectRecord): number[] => {
    const ids = new Set(lead === undefined ? members : [...members, lead]);
    return [...ids].flatMap((id) => party.get(id) ?? []).sort((a, b) => a - b);
  };
  return {
    ids: projects.map(({ id }) => id),
    numberOf,
    programme: Uint16Array.from(projects, ({ programme }) => programmes.of(programme)),
    programmes,
    start: Float32Array.from(projects, ({ start = 0 }) => start),
    members: listsOf(projects.map(membersOf)),
    themes: listsOf(projects.map(({ themes = [] }) => themes.map((name) => themeNames.of(name)))),
    themeNames,
    objective: Uint32Array.from(projects, ({ objective }) => objectives.of(objective)),
    objectives,
    terms: projectTerms(projects.map(({ text }) => text ?? NO_TEXT)),
  };
};

const NO_TEXT: CallText = { title: {}, keywords: [], language: 'en' };

/**
 * Postings of what projects say, as counts: what a term is worth depends on the projects that an ask may see, and
 * is only known then.
 */
const projectTerms = (texts: readonly CallText[]): ProjectTerms => {
  const { terms, starts, termAt, countAt, lengths } = countTerms(texts);
  const postings = turned({ starts, items: termAt }, terms.length);
  const counts = new Uint16Array(termAt.length);
  const next = postings.starts.slice();
  termAt.forEach((term, at) => {
    const to = next[term] ?? 0;
    next[term] = to + 1;
    counts[to] = countAt[at] ?? 0;
  });
  return {
    numberOf: new Map(terms.map((term, number) => [term, number])),
    starts: postings.starts,
    projects: postings.items,
    counts,
    lengths,
  };
};
