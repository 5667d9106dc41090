import { compileTerms, type TermPostings } from '../index/term-postings.ts';
import type { PastProject } from './past-project.ts';

/** Past projects with their words compiled, so that they can be looked through by what they were about. */
export type History = { projects: readonly PastProject[]; terms: TermPostings };

/** Compiles past projects. Throws a RangeError for more than two bytes can number. */
export const compileHistory = (projects: readonly PastProject[]): History => {
  if (projects.length > MOST_PROJECTS) {
    throw new RangeError(`${projects.length} projects, at most ${MOST_PROJECTS} fit`);
  }
  return { projects, terms: compileTerms(projects.map(({ text }) => text)) };
};

const MOST_PROJECTS = 65_535;

/** A history of nothing. */
export const NO_HISTORY: History = compileHistory([]);
