import { kilometresBetween } from './distance.ts';
import type { Nearby } from './participations.ts';
import type { Place } from './place.ts';
import type { ProgrammeFacts } from './programme-facts.ts';

/** What ties a place to a programme. All are greater the closer the tie, save the two sizes. */
export type PlaceTies = {
  /** 1 in its regions, 0 outside, in between where either is not known. */
  inArea: number;
  /** 1 in its countries, 0 outside. */
  inCountry: number;
  /** −ln(1 + km ÷ 40) to the nearest of its regions; 0 inside. */
  nearness: number;
  /** ln of how many countries and regions it has: what is for few is for these few. */
  countries: number;
  regions: number;
  /** ln of how much was taken part in it around the place: by anybody, by municipalities, and as far as the next neighbours are. */
  nearbyAll: number;
  nearbyMunicipal: number;
  nearbyAdaptive: number;
  /** ln of how many projects it had anywhere: what is near is a share of these. */
  projectsAnywhere: number;
};

const PERHAPS = 0.3;
const NEAR_KM = 40;
const FAR_KM = 2000;
/** What nobody around having taken part counts as. */
const NONE_NEARBY = { all: 0.05, municipal: 0.05, adaptive: 0.02 } as const;

export const placeTies = (place: Place, programme: ProgrammeFacts, nearby: Nearby): PlaceTies => {
  const inArea = inAreaOf(place, programme);
  return {
    inArea,
    inCountry: programme.countries.includes(place.country) ? 1 : 0,
    nearness: inArea === 1 ? 0 : -Math.log1p(distanceTo(place, programme) / NEAR_KM),
    countries: Math.log(Math.max(1, programme.countries.length)),
    regions: Math.log1p(programme.nuts.length),
    nearbyAll: Math.log(nearby.all + NONE_NEARBY.all),
    nearbyMunicipal: Math.log(nearby.municipal + NONE_NEARBY.municipal),
    nearbyAdaptive: Math.log(nearby.adaptive + NONE_NEARBY.adaptive),
    projectsAnywhere: Math.log1p(nearby.projects),
  };
};

const inAreaOf = ({ nuts3, country }: Place, { nuts, countries }: ProgrammeFacts): number => {
  if (nuts.length === 0) return countries.includes(country) ? 1 : 0;
  if (nuts3 === undefined) return PERHAPS;
  return nuts.some((area) => nuts3.startsWith(area)) ? 1 : 0;
};

const distanceTo = ({ lat, lon }: Place, { centres }: ProgrammeFacts): number => {
  if (lat === undefined || lon === undefined) return FAR_KM;
  return centres.reduce(
    (least, centre) => Math.min(least, kilometresBetween({ lat, lon }, centre)),
    FAR_KM,
  );
};
