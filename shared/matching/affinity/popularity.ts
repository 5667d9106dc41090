import type { CallTheme } from '../indexed-call.ts';
import type { ScoreWeights } from '../score-weights.ts';
import type { PastProject } from './past-project.ts';
import { weighedSum, withinRange } from './weigh.ts';

/** What speaks for a call whoever asks, from what is known of those who took part before. */
export type Popularity = {
  /** ln of the share of past projects that were funded under it. */
  projects: number;
  /** ln of the share of them with municipalities in them. */
  municipal: number;
  /** ln of the share of its programme's projects that municipalities are in. */
  programmeMunicipal: number;
  /** ln of how much municipalities took part in calls that say alike things. */
  alikeMunicipal: number;
  /** How far it is about municipal life at all, 0–1. */
  municipalLife: number;
};

/** A call as far as its popularity depends on it. `alike` gives the likeness (0–1) to every call, itself included. */
export type PopularCall = {
  id: string;
  programme: string;
  themes: readonly Pick<CallTheme, 'weight'>[];
  alike: Float64Array;
};

/** More municipalities in one project say no more of the call. */
const MOST_MUNICIPALITIES = 3;
/** Projects that are taken as known beforehand, so that a thin history says little. */
const BEFOREHAND = 20;
const HALF_A_PROJECT = 0.5;

/** The popularity of every call, from the projects that may be known. */
export const popularityOf = (
  calls: readonly PopularCall[],
  projects: readonly PastProject[],
): Popularity[] => {
  const numberOf = new Map(calls.map(({ id }, number) => [id, number]));
  const funded = new Float64Array(calls.length);
  const municipal = new Float64Array(calls.length);
  const programmes = new Map<string, { funded: number; municipal: number }>();
  for (const { call, programme, participants } of projects) {
    const number = call === undefined ? undefined : numberOf.get(call);
    const municipalities = participants.filter((each) => each.municipal).length;
    const counted = Math.min(MOST_MUNICIPALITIES, municipalities);
    const sums = programmes.get(programme) ?? { funded: 0, municipal: 0 };
    programmes.set(programme, sums);
    sums.funded += 1;
    sums.municipal += counted;
    if (number === undefined) continue;
    funded[number] = (funded[number] ?? 0) + 1;
    municipal[number] = (municipal[number] ?? 0) + counted;
  }
  const all = projects.length + BEFOREHAND;
  return calls.map(({ programme, themes, alike }, number) => {
    const its = programmes.get(programme) ?? { funded: 0, municipal: 0 };
    return {
      projects: Math.log(((funded[number] ?? 0) + HALF_A_PROJECT) / all),
      municipal: Math.log(((municipal[number] ?? 0) + HALF_A_PROJECT) / all),
      programmeMunicipal: Math.log(
        (its.municipal + HALF_A_PROJECT) / (its.funded + 4 * HALF_A_PROJECT),
      ),
      alikeMunicipal: alikeMunicipal(alike, funded, municipal),
      municipalLife: 1 - themes.reduce((gap, { weight }) => gap * (1 - weight), 1),
    };
  });
};

/** The municipalities in alike calls against the projects of these, each weighed by the square of its likeness. */
const alikeMunicipal = (
  alike: Float64Array,
  funded: Float64Array,
  municipal: Float64Array,
): number => {
  let here = 0;
  let of = HALF_A_PROJECT;
  for (let other = 0; other < alike.length; other += 1) {
    const weight = (alike[other] ?? 0) ** 4;
    here += weight * (municipal[other] ?? 0);
    of += weight * (2 * (funded[other] ?? 0) + HALF_A_PROJECT);
  }
  return Math.log(here / of + 0.05);
};

/** The part of a score that each call gets whoever asks, 0–1: 1 for the most popular. */
export const popularityParts = (
  popularity: readonly Popularity[],
  { popularity: weights }: ScoreWeights,
): Float32Array =>
  Float32Array.from(
    withinRange(
      popularity.map((each) => weighedSum(each, weights.weights)),
      weights.range,
    ),
  );
