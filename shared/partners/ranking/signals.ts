/**
 * What can speak for a candidate, by name. Each is 0 where nothing is known: nobody ranks lower for having no past.
 * `nearness` alone is below 0, the farther the more.
 */
export const SIGNALS = [
  /** −ln(1 + km ÷ 10) to the seeker. */
  'nearness',
  /** 1 in another country than the seeker's. */
  'abroad',
  /** 1 in one of the countries of the programme. */
  'inProgramme',
  /** ln(1 + projects that the candidate and the seeker were in together). */
  'pastPartner',
  /** ln(1 + projects of the candidate in the programme). */
  'knowsProgramme',
  /** 1 for a twin of the seeker. */
  'twin',
  /** ln(1 + networks that both are members of). */
  'sharedNetworks',
] as const;
export type Signal = (typeof SIGNALS)[number];

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
