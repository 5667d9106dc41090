import type { Municipality } from '../../domain/municipality.ts';
import { addPostings, MOST_TERMS } from '../index/shared-terms.ts';
import { SUM_SCALE } from '../index/term-postings.ts';
import { analyse } from '../text/analyse.ts';
import { TermNumbers } from '../text/term-numbers.ts';
import { countryTerms } from './country-terms.ts';
import type { History } from './history.ts';
import type { Seen } from './participations.ts';
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
): ((needs: Needs, seen: Seen) => NeedTies[]) => {
  const names = namesOf(programmes);
  const numberOf = new Map(programmes.map(({ code }, number) => [code, number]));
  const alike = likenessTo(terms, projects.length);
  const telling = new Set([...countryTerms().keys(), ...names.saying.keys()]);
  const hear = hearing([...telling]);
  const alikeIn = (needs: Needs, seen: Seen): Float64Array => {
    const closest = new Float64Array(programmes.length);
    if (terms.terms.length === 0) return closest;
    const sums = alike(needs);
    projects.forEach((project, at) => {
      const programme = numberOf.get(project.programme);
      if (programme === undefined || seen?.[at] === 0) return;
      closest[programme] = Math.max(closest[programme] ?? 0, sums[at] ?? 0);
    });
    const most = Math.max(...closest, 1 / SUM_SCALE);
    return closest.map((each) => each / most);
  };
  return (needs, seen) => {
    const said = hear(needs);
    const alikeProject = alikeIn(needs, seen);
    if (said.size === 0 && terms.terms.length === 0) return programmes.map(() => NO_NEED_TIES);
    const named = namedCountries(said);
    const itsName = sharesSaid(names, said);
    return programmes.map((programme, number) => ({
      ...countryTies(named, programme),
      itsName: itsName[number] ?? 0,
      alikeProject: alikeProject[number] ?? 0,
    }));
  };
};

/** Hears which of some terms a need says, and how often. */
const hearing = (terms: readonly string[]): ((needs: Needs) => Map<string, number>) => {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const reader = new TermNumbers((term) => numbers.get(term) ?? -1);
  return ({ text, language }) => {
    const said = new Map<string, number>();
    reader.read(text, language, (number) => {
      const term = terms[number] ?? '';
      said.set(term, (said.get(term) ?? 0) + 1);
    });
    return said;
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

type Names = {
  /** Which programmes' names say a term, and what it weighs in each: what all are called tells none apart. */
  saying: ReadonlyMap<string, { programmes: readonly number[]; weight: number }>;
  /** The sum of the weights in each programme's name. */
  sums: Float64Array;
};

/** The terms of the programmes' names, each weighed by ln(programmes ÷ those that have it). */
const namesOf = (programmes: readonly ProgrammeFacts[]): Names => {
  const numbers = new Map<string, number[]>();
  for (const [number, { names }] of programmes.entries()) {
    for (const term of new Set(analyse(names, 'en'))) {
      numbers.set(term, [...(numbers.get(term) ?? []), number]);
    }
  }
  const sums = new Float64Array(programmes.length);
  const saying = new Map<string, { programmes: readonly number[]; weight: number }>();
  for (const [term, its] of numbers) {
    const weight = Math.log(programmes.length / its.length);
    saying.set(term, { programmes: its, weight });
    for (const number of its) sums[number] = (sums[number] ?? 0) + weight;
  }
  return { saying, sums };
};

/** How much of each programme's name is said. */
const sharesSaid = ({ saying, sums }: Names, said: ReadonlyMap<string, number>): Float64Array => {
  const heard = new Float64Array(sums.length);
  for (const term of said.keys()) {
    const { programmes = [], weight = 0 } = saying.get(term) ?? {};
    for (const number of programmes) heard[number] = (heard[number] ?? 0) + weight;
  }
  return heard.map((each, number) => (each === 0 ? 0 : each / (sums[number] ?? 1)));
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
