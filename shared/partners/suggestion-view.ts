import type { ThemeCode } from '../domain/theme.ts';
import { daysBetween, type PlainDate } from '../domain/time.ts';
import type { Conduct } from './conduct.ts';
import type { Purpose } from './consortium/addition.ts';
import type { Suggestion } from './suggest.ts';
import type { ToldProject } from './ties-between.ts';

/** Why a partner is suggested, as codes with values. */
export type PartnerReason =
  | { code: 'fills-gap'; fills: Purpose[] }
  | { code: 'together-before'; projects: ToldProject[] }
  | { code: 'found-here-before'; times: number }
  /** Of so many interests in its searches it answered so many, after so many days in the middle. */
  | { code: 'answers'; answered: number; of: number; days: number }
  /** It sought or answered partners on this day, by UTC. */
  | { code: 'active-lately'; since: PlainDate }
  | { code: 'twin-town' }
  | { code: 'our-association' }
  | { code: 'near'; km: number }
  | { code: 'regions-work-together'; projects: number }
  | { code: 'knows-programme'; programme: string; projects: number }
  | { code: 'experienced'; projects: number }
  | { code: 'same-networks'; networks: string[] }
  | { code: 'shared-priorities'; themes: ThemeCode[] }
  | { code: 'common-languages'; languages: string[] }
  | { code: 'like-size'; population: number }
  /** Large towns take part in more projects. */
  | { code: 'large-town'; population: number }
  /** So far away; told of whom nothing else is known. */
  | { code: 'apart'; km: number };

/** A suggested partner as the API shows it. */
export type SuggestionView = {
  id: string;
  kind: string;
  name: string;
  latinName?: string;
  country: string;
  nuts3?: string;
  population?: number;
  /** 0–1, against the best of those that fill as much of the gap. */
  likelihood: number;
  /** Whether nobody can tell from what is stated whether it may take part. */
  placeUnclear: boolean;
  /** Whether it has a profile on the service, so that it can be written to there. */
  onService: boolean;
  reasons: PartnerReason[];
};

/** Within this distance somebody is called near, in kilometres: an hour and a half by road. */
const NEAR_KM = 120;
/** Sizes within this factor are called alike. */
const LIKE_SIZE = 2;
/** From so many inhabitants on a municipality is called large. */
const LARGE = 100_000;
const MOST_NAMED = 5;
/** One answer tells nothing of the next. */
const FEWEST_ANSWERS = 2;
/** Who did something within so many days is called active. */
const LATELY = 90;

/** What a party says of itself. */
export type SelfDescription = {
  priorities: readonly { theme: ThemeCode }[];
  languages?: readonly string[] | undefined;
  population?: number | undefined;
  /** Of an association or a network: whether the seeker is one of its members. */
  hasSeekerAsMember?: boolean;
};

/** What a suggestion is told as; the profiles are those on the service, where there are any. */
export const suggestionView = (
  suggestion: Suggestion,
  seeker: SelfDescription,
  profile: SelfDescription | undefined,
  programme: string | undefined,
  today: PlainDate,
): SuggestionView => {
  const { party, likelihood, placeUnclear } = suggestion;
  const { id, kind, name, latinName, country, nuts3, population } = party;
  const reasons = [
    ...reasonsInTies(suggestion, programme),
    ...reasonsInConduct(suggestion.conduct, today),
    ...reasonsInProfiles(seeker, profile),
    ...reasonsInSize(seeker.population, party),
  ];
  return {
    ...{ id, kind, name, country },
    ...(latinName === undefined ? {} : { latinName }),
    ...(nuts3 === undefined ? {} : { nuts3 }),
    ...(population === undefined ? {} : { population }),
    likelihood: Math.round(likelihood * 100) / 100,
    ...{ placeUnclear, onService: profile !== undefined },
    reasons: reasons.length > 0 ? reasons : howFar(suggestion),
  };
};

const reasonsInTies = (
  { fills, ties, foundBefore }: Suggestion,
  programme: string | undefined,
): PartnerReason[] => {
  const { km, twins, networks, together, betweenRegions, projects, inProgramme } = ties;
  const reasons: PartnerReason[] = [];
  if (fills.length > 0) reasons.push({ code: 'fills-gap', fills });
  if (together.length > 0) {
    reasons.push({ code: 'together-before', projects: together.slice(0, MOST_NAMED) });
  }
  if (foundBefore > 0) reasons.push({ code: 'found-here-before', times: foundBefore });
  if (twins) reasons.push({ code: 'twin-town' });
  if (km !== undefined && km <= NEAR_KM) reasons.push({ code: 'near', km });
  if (betweenRegions > 0) reasons.push({ code: 'regions-work-together', projects: betweenRegions });
  if (programme !== undefined && inProgramme > 0) {
    reasons.push({ code: 'knows-programme', programme, projects: inProgramme });
  }
  if (projects > inProgramme) reasons.push({ code: 'experienced', projects });
  if (networks.length > 0) {
    reasons.push({ code: 'same-networks', networks: networks.slice(0, MOST_NAMED) });
  }
  return reasons;
};

/** Of good conduct alone: a suggestion blames nobody. */
const reasonsInConduct = (conduct: Conduct | undefined, today: PlainDate): PartnerReason[] => {
  if (!conduct) return [];
  const { actedOn, answered, of, days } = conduct;
  const answers = days !== undefined && answered >= FEWEST_ANSWERS && 2 * answered >= of;
  const lately = daysBetween(actedOn, today) <= LATELY;
  return [
    ...(answers ? [{ code: 'answers' as const, answered, of, days }] : []),
    ...(lately ? [{ code: 'active-lately' as const, since: actedOn }] : []),
  ];
};

const reasonsInProfiles = (
  seeker: SelfDescription,
  profile: SelfDescription | undefined,
): PartnerReason[] => {
  if (!profile) return [];
  const own = new Set(seeker.priorities.map(({ theme }) => theme));
  const themes = profile.priorities.map(({ theme }) => theme).filter((theme) => own.has(theme));
  const languages = (profile.languages ?? []).filter((each) => seeker.languages?.includes(each));
  return [
    ...(profile.hasSeekerAsMember ? [{ code: 'our-association' as const }] : []),
    ...(themes.length > 0 ? [{ code: 'shared-priorities' as const, themes }] : []),
    ...(languages.length > 0 ? [{ code: 'common-languages' as const, languages }] : []),
  ];
};

const reasonsInSize = (
  own: number | undefined,
  { kind, population }: Suggestion['party'],
): PartnerReason[] => {
  if (population === undefined) return [];
  return [
    ...(own !== undefined && areAlike(own, population)
      ? [{ code: 'like-size' as const, population }]
      : []),
    ...(kind === 'municipality' && population >= LARGE
      ? [{ code: 'large-town' as const, population }]
      : []),
  ];
};

const areAlike = (one: number, other: number): boolean =>
  Math.max(one, other) <= LIKE_SIZE * Math.max(1, Math.min(one, other));

const howFar = ({ ties: { km } }: Suggestion): PartnerReason[] =>
  km === undefined ? [] : [{ code: 'apart', km }];
