import type { Municipality } from '../../domain/municipality.ts';
import type { ScoreWeights } from '../score-weights.ts';
import type { History } from './history.ts';
import { type NeedTies, NO_NEED_TIES, needReader } from './need-ties.ts';
import { compileParticipations, NOTHING_NEARBY, nearbyIn } from './participations.ts';
import type { PastProject } from './past-project.ts';
import type { Place } from './place.ts';
import { type AreaTies, areaTies, type PlaceTies, placeTies } from './place-ties.ts';
import type { ProgrammeFacts } from './programme-facts.ts';
import { weighedSums, withinRange } from './weigh.ts';

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
  const participations = compileParticipations(history.projects, numberOf);
  const areaOf = keptByArea(programmes);
  const nothingNeeded = programmes.map(() => NO_NEED_TIES);
  return ({ place, needs }, isVisible) => {
    const seen =
      isVisible && Uint8Array.from(history.projects, (each) => (isVisible(each) ? 1 : 0));
    const byNeed = needs ? readNeeds(needs, seen) : nothingNeeded;
    if (!place) return byNeed.map((ties) => ({ ...NOWHERE, ...ties }));
    const nearby = nearbyIn(participations, programmes.length, place, seen);
    const areas = areaOf(place);
    return programmes.map((programme, number) => {
      const area = areas[number] ?? areaTies(place, programme);
      const ties = placeTies(place, area, programme, nearby[number] ?? NOTHING_NEARBY);
      return joined(ties, byNeed[number] ?? NO_NEED_TIES);
    });
  };
};

/** Field by field: for every reader and programme, which spreading would take several times as long for. */
const joined = (place: PlaceTies, need: NeedTies): Ties => ({
  inArea: place.inArea,
  inCountry: place.inCountry,
  nearness: place.nearness,
  countries: place.countries,
  regions: place.regions,
  nearbyAll: place.nearbyAll,
  nearbyMunicipal: place.nearbyMunicipal,
  projectsAnywhere: place.projectsAnywhere,
  itsCountries: need.itsCountries,
  otherCountries: need.otherCountries,
  itsName: need.itsName,
  alikeProject: need.alikeProject,
});

/** There are as many regions in Europe, and all who live in one are tied alike by it. */
const MOST_AREAS = 2000;

const keptByArea = (
  programmes: readonly ProgrammeFacts[],
): ((place: Place) => readonly AreaTies[]) => {
  const kept = new Map<string, readonly AreaTies[]>();
  return (place) => {
    const name = `${place.country} ${place.nuts3 ?? ''}`;
    const known = kept.get(name);
    if (known) return known;
    if (kept.size >= MOST_AREAS) kept.clear();
    const made = programmes.map((programme) => areaTies(place, programme));
    kept.set(name, made);
    return made;
  };
};

/** The part of a score that each programme gets, 0–1: 1 for the one with the closest ties. */
export const tieParts = (ties: readonly Ties[], { ties: weights }: ScoreWeights): Float64Array =>
  withinRange(weighedSums(ties, weights.weights), weights.range);
