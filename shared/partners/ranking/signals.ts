/**
 * What can speak for a candidate, by name. Counts are taken as ln(1 + count). What comes from the past is 0 where
 * nothing is known of it: nobody ranks lower for having no past. Names that end in `Locally` are those without the
 * ending times how local the programme is (see programme-habits.ts).
 */
export const SIGNALS = [
  // Place
  'nearness',
  'within50',
  'within150',
  'abroad',
  'nearAbroad',
  'inProgramme',
  'abroadInProgramme',
  'rank',
  'usualDistance',
  'usualSide',
  'countryNamed',
  'otherCountryNamed',
  'size',
  'alikeInSize',
  'nearnessLocally',
  'within150Locally',
  'abroadLocally',
  'inProgrammeLocally',
  'rankLocally',
  'usualDistanceLocally',
  'usualSideLocally',
  // The candidate's past
  'projects',
  'recentProjects',
  'inSameProgramme',
  'onSameThemes',
  'onSameObjective',
  'onAlikeText',
  'bestAlikeText',
  'onSeekersThemes',
  // The past of both
  'pastPartner',
  'recentPartner',
  'partnerInProgramme',
  'partnersPartner',
  'neighboursPartner',
  'neighboursPartnerInProgramme',
  'share',
  'shareInProgramme',
  'shareInObjective',
  'shareInThemes',
  'shareInProgrammeThemes',
  // The past of the candidate's country and surroundings
  'countryInProgramme',
  'countryWithSeekers',
  'countryLately',
  'programmeAround25',
  'programmeAround50',
  'partnersAround',
  'alikeTextAround',
  'countryInProgrammeLocally',
  'programmeAround25Locally',
  'programmeAround50Locally',
  'partnersAroundLocally',
  'alikeTextAroundLocally',
  // What towns chose themselves
  'twin',
  'sharedNetworks',
  // Of the programme: how local it is, and ln of how many parties and countries its consortia have. They are the same for
  // all candidates and move no sum; trees may split by them.
  'locality',
  'usualMembers',
  'usualCountries',
] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * Signals of a past, which may speak for a candidate and never against it. When a project is hidden, who was in no other
 * looks new: a weight below 0 would find hidden partners by what they lack.
 */
export const SPEAKS_FOR_ONLY: ReadonlySet<Signal> = new Set<Signal>([
  ...([
    'projects',
    'recentProjects',
    'inSameProgramme',
    'onSameThemes',
    'onSameObjective',
  ] as const),
  ...(['onAlikeText', 'bestAlikeText', 'onSeekersThemes', 'pastPartner', 'recentPartner'] as const),
  ...(['partnerInProgramme', 'partnersPartner', 'neighboursPartner'] as const),
  ...(['neighboursPartnerInProgramme', 'share', 'shareInProgramme', 'shareInObjective'] as const),
  ...(['shareInThemes', 'shareInProgrammeThemes', 'twin', 'sharedNetworks'] as const),
]);

/** Ties that towns chose themselves, of whom also those have some that have no past. */
export const CHOSEN_TIES: ReadonlySet<Signal> = new Set<Signal>(['twin', 'sharedNetworks']);

/** A number a signal. */
export type SignalValues = Record<Signal, number>;

/** A column a signal, each a number a candidate. */
export type SignalColumns = Record<Signal, Float32Array>;

/** Makes something of each signal. */
export const bySignal = <T>(make: (signal: Signal) => T): Record<Signal, T> => {
  const made: Partial<Record<Signal, T>> = {};
  for (const signal of SIGNALS) made[signal] = make(signal);
  // Every signal was just set.
  return made as Record<Signal, T>;
};
