import type { Position } from './distance.ts';

/** What is known of a programme, by which somebody can be tied to it. */
export type ProgrammeFacts = {
  code: string;
  /** Its names in whatever languages, in one text. */
  names: string;
  /** Countries (ISO 3166-1) and regions (NUTS, of any level) that it or one of its calls names. */
  countries: readonly string[];
  nuts: readonly string[];
  /** Where its regions are; empty where that is not known. */
  centres: readonly Position[];
};
