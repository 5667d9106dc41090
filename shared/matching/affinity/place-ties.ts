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
  /** ln of how much was taken part in it around the place: by anybody, and by municipalities. */
  nearbyAll: number;
  nearbyMunicipal: number;
  /**
   * ln of how many projects it had anywhere, of which those nearby are a share; 0 for a programme that names no
   * area, since what is open everywhere is near everywhere.
   */
  projectsAnywhere: number;
};

const PERHAPS = 0.3;
const NEAR_KM = 40;
const FAR_KM = 2000;
/** What nobody around having taken part counts as. */
const NONE_NEARBY = 0.05;

/** Those of the ties that the country and the region of a place decide, and those that its position and the past do. */
export type AreaTies = Pick<PlaceTies, 'inArea' | 'inCountry' | 'countries' | 'regions'>;

/** What ties the area that a place lies in to a programme. */
export const areaTies = (
  place: Pick<Place, 'country' | 'nuts3'>,
  programme: ProgrammeFacts,
): AreaTies => ({
  inArea: inAreaOf(place, programme),
  inCountry: programme.countries.includes(place.country) ? 1 : 0,
  countries: Math.log(Math.max(1, programme.countries.length)),
  regions: Math.log1p(programme.nuts.length),
});

export const placeTies = (
  place: Place,
  area: AreaTies,
  programme: ProgrammeFacts,
  nearby: Nearby,
): PlaceTies => {
  const namesArea = programme.countries.length + programme.nuts.length > 0;
  return {
    inArea: area.inArea,
    inCountry: area.inCountry,
    countries: area.countries,
    regions: area.regions,
    nearness: area.inArea === 1 ? 0 : -Math.log1p(distanceTo(place, programme) / NEAR_KM),
    nearbyAll: logOf(nearby.all),
    nearbyMunicipal: logOf(nearby.municipal),
    projectsAnywhere: namesArea && nearby.projects > 0 ? Math.log1p(nearby.projects) : 0,
  };
};

/** Most programmes have nobody near most places. */
const LOG_OF_NONE = Math.log(NONE_NEARBY);

const logOf = (nearby: number): number =>
  nearby === 0 ? LOG_OF_NONE : Math.log(nearby + NONE_NEARBY);

const inAreaOf = (
  { nuts3, country }: Pick<Place, 'country' | 'nuts3'>,
  { nuts, countries }: ProgrammeFacts,
): number => {
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
