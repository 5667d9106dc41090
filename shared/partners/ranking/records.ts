import type { CallText } from '../../matching/index/call-text.ts';

/** Whoever can seek partners or be one, as far as ranking depends on it. What is not known is left out. */
export type PartyRecord = {
  /** Unique among all parties of a world. */
  id: string;
  /** `municipality`, `university`, … */
  kind: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** NUTS code of level 3, or of the region that is known. */
  nuts3?: string | undefined;
  /** Degrees. */
  lat?: number | undefined;
  lon?: number | undefined;
  population?: number | undefined;
  /** Languages it can work in, by whatever codes the world uses throughout. */
  languages?: readonly string[] | undefined;
  /** Themes it works on, by whatever codes the world uses throughout. */
  themes?: readonly string[] | undefined;
};

/** A project that was funded: who worked together, under which programme, on what, and since when. */
export type ProjectRecord = {
  id: string;
  programme: string;
  /** Ids of parties; one that is not of the world is left out. */
  members: readonly string[];
  lead?: string | undefined;
  /** Year, with its fraction where the day is known: 2015.7. */
  start?: number | undefined;
  themes?: readonly string[] | undefined;
  objective?: string | undefined;
  text?: CallText | undefined;
};

/** A network of towns or an association, and its members. */
export type NetworkRecord = { id: string; members: readonly string[] };

/** Two parties that are twinned, in either order. */
export type TwinRecord = readonly [string, string];

/** All that a world is compiled from. */
export type WorldRecords = {
  parties: readonly PartyRecord[];
  projects: readonly ProjectRecord[];
  networks?: readonly NetworkRecord[];
  twins?: readonly TwinRecord[];
};

/** A date (`2015-09-15`) or a year as the year that a record counts in; undefined for what is neither. */
export const yearOf = (start: string | number | null | undefined): number | undefined => {
  if (typeof start === 'number') return start;
  const [, year, month = '1', day = '1'] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(start ?? '') ?? [];
  if (year === undefined) return undefined;
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372;
};
