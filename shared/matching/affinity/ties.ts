import type { Municipality } from '../../domain/municipality.ts';
import type { ScoreWeights } from '../score-weights.ts';
import type { History } from './history.ts';
import { type NeedTies, NO_NEED_TIES, needReader } from './need-ties.ts';
import { NOTHING_NEARBY, nearbyIn } from './participations.ts';
import type { PastProject } from './past-project.ts';
import type { Place } from './place.ts';
import { type PlaceTies, placeTies } from './place-ties.ts';
import type { ProgrammeFacts } from './programme-facts.ts';
import { weighedSum, withinRange } from './weigh.ts';

/** Who is to be tied to programmes: where they are, and what they need, each if it is known. */
export type Tied = { place?: Place | undefined; needs?: Municipality['needs'] };

/** All that ties somebody to a programme, by name. */
export type Ties = PlaceTies & NeedTies;

const NOWHERE: PlaceTies = {
  inArea: 0,
  inCountry: 0,
  nearness: 0,
  countries: 0,
  regions: 0,
  nearbyAll: 0,
  nearbyMunicipal: 0,
  projectsAnywhere: 0,
};

/** Finds what ties somebody to each of `programmes`, from those past projects that may be seen. */
export const tieFinder = (
  programmes: readonly ProgrammeFacts[],
  history: History,
): ((tied: Tied, isVisible?: (project: PastProject) => boolean) => Ties[]) => {
  const numberOf = new Map(programmes.map(({ code }, number) => [code, number]));
  const readNeeds = needReader(programmes, history);
  const nothingNeeded = programmes.map(() => NO_NEED_TIES);
  return ({ place, needs }, isVisible = everything) => {
    const byNeed = needs ? readNeeds(needs, isVisible) : nothingNeeded;
    if (!place) return byNeed.map((ties) => ({ ...NOWHERE, ...ties }));
    const seen = history.projects.filter(isVisible);
    const nearby = nearbyIn(seen, ({ programme }) => numberOf.get(programme), programmes, place);
    return programmes.map((programme, number) => ({
      ...placeTies(place, programme, nearby[number] ?? NOTHING_NEARBY),
      ...(byNeed[number] ?? NO_NEED_TIES),
    }));
  };
};

const everything = (): boolean => true;

/** The part of a score that each programme gets, 0–1: 1 for the one with the closest ties. */
export const tieParts = (ties: readonly Ties[], { ties: weights }: ScoreWeights): Float64Array =>
  withinRange(
    ties.map((each) => weighedSum(each, weights.weights)),
    weights.range,
  );
