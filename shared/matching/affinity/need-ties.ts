import type { Municipality } from '../../domain/municipality.ts';
import { addPostings, MOST_TERMS } from '../index/shared-terms.ts';
import { SUM_SCALE } from '../index/term-postings.ts';
import { analyse, eachTerm } from '../text/analyse.ts';
import { TermNumbers } from '../text/term-numbers.ts';
import { countryTerms } from './country-terms.ts';
import type { History } from './history.ts';
import type { PastProject } from './past-project.ts';
import type { ProgrammeFacts } from './programme-facts.ts';

/** What ties the words of a need to a programme. */
export type NeedTies = {
  /** The share of the countries it names that are the programme's, held back by how many the programme has. */
  itsCountries: number;
  /** The share of the countries it names that are not the programme's. */
  otherCountries: number;
  /** How much of the programme's name it says, rare words before common ones, 0–1. */
  itsName: number;
  /** How much the most alike project of the programme is like it, against the most alike of all, 0–1. */
  alikeProject: number;
};

export const NO_NEED_TIES: NeedTies = {
  itsCountries: 0,
  otherCountries: 0,
  itsName: 0,
  alikeProject: 0,
};

/** A country named more often than this is not more meant. */
const MOST_MENTIONS = 3;

type Needs = NonNullable<Municipality['needs']>;

/** Reads needs against the programmes, one need after the other. */
export const needReader = (
  programmes: readonly ProgrammeFacts[],
  { projects, terms }: History,
): ((needs: Needs, isVisible: (project: PastProject) => boolean) => NeedTies[]) => {
  const names = nameTermsOf(programmes);
  const numberOf = new Map(programmes.map(({ code }, number) => [code, number]));
  const alike = likenessTo(terms, projects.length);
  return (needs, isVisible) => {
    const said = new Map<string, number>();
    eachTerm(needs.text, needs.language, (term) => said.set(term, (said.get(term) ?? 0) + 1));
    const named = namedCountries(said);
    const closest = new Float64Array(programmes.length);
    const sums = alike(needs);
    projects.forEach((project, at) => {
      const programme = numberOf.get(project.programme);
      if (programme === undefined || !isVisible(project)) return;
      closest[programme] = Math.max(closest[programme] ?? 0, sums[at] ?? 0);
    });
    const most = Math.max(...closest, 1 / SUM_SCALE);
    return programmes.map((programme, number) => ({
      ...countryTies(named, programme),
      itsName: shareSaid(names[number] ?? new Map(), said),
      alikeProject: (closest[number] ?? 0) / most,
    }));
  };
};

/** How often each country is named, by its name or that of its people. */
const namedCountries = (said: ReadonlyMap<string, number>): Map<string, number> => {
  const named = new Map<string, number>();
  for (const [term, times] of said) {
    for (const country of countryTerms().get(term) ?? []) {
      named.set(country, Math.min(MOST_MENTIONS, (named.get(country) ?? 0) + times));
    }
  }
  return named;
};

const countryTies = (
  named: ReadonlyMap<string, number>,
  { countries }: ProgrammeFacts,
): Pick<NeedTies, 'itsCountries' | 'otherCountries'> => {
  let all = 0;
  let its = 0;
  for (const [country, times] of named) {
    all += times;
    if (countries.includes(country)) its += times;
  }
  if (all === 0) return { itsCountries: 0, otherCountries: 0 };
  // A programme of all Europe has every country that is named; it is not meant by that.
  const spread = Math.sqrt(Math.max(2, countries.length));
  return { itsCountries: its / all / spread, otherCountries: (all - its) / all };
};

/** The terms of each programme's names, with ln(programmes ÷ those that have it): what all are called tells none apart. */
const nameTermsOf = (programmes: readonly ProgrammeFacts[]): Map<string, number>[] => {
  const terms = programmes.map(({ names }) => new Set(analyse(names, 'en')));
  const named = new Map<string, number>();
  for (const each of terms) for (const term of each) named.set(term, (named.get(term) ?? 0) + 1);
  return terms.map(
    (each) =>
      new Map([...each].map((term) => [term, Math.log(terms.length / (named.get(term) ?? 1))])),
  );
};

const shareSaid = (
  name: ReadonlyMap<string, number>,
  said: ReadonlyMap<string, number>,
): number => {
  let all = 0;
  let heard = 0;
  for (const [term, weight] of name) {
    all += weight;
    if (said.has(term)) heard += weight;
  }
  return all === 0 ? 0 : heard / all;
};

/** What the words of a need add up to in each past project, as calls are summed up. */
const likenessTo = (
  postings: History['terms'],
  projects: number,
): ((needs: Needs) => Int32Array) => {
  const numbers = new Map(postings.terms.map((term, number) => [term, number]));
  const reader = new TermNumbers((term) => numbers.get(term) ?? -1);
  return ({ text, language }) => {
    const sums = new Int32Array(projects);
    const met = new Set<number>();
    reader.read(text, language, (term) => {
      if (met.has(term) || met.size === MOST_TERMS) return;
      met.add(term);
      addPostings(postings, term, sums);
    });
    return sums;
  };
};
