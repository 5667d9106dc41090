import type { Language } from '../../domain/language.ts';
import type { PlaceOfParty } from './party-columns.ts';

/** Who seeks partners, and for what. Only the seeker must be known. */
export type PartnerAsk = {
  /** The id of a party of the world. */
  seeker: string;
  /** The programme, by the code that past projects have, and the countries (ISO 3166-1) it is for. */
  programme?: { code: string; countries: readonly string[] } | undefined;
  /** Codes of themes, and a specific objective or type of project, as past projects have them. */
  themes?: readonly string[] | undefined;
  objective?: string | undefined;
  /** What is to be done, in words. */
  need?: { language: Language; text: string } | undefined;
};

/** Whom to rank, how, and how many. */
export type RankOptions = {
  /** How many to give at most. */
  most: number;
  /** 1 for each party, by its number, that may be suggested; the seeker never is. All others may when left out. */
  allowed?: Uint8Array | undefined;
  /** 1 for each project, by its number, that may be known; all may when left out. */
  seen?: Uint8Array | undefined;
  /** Log-odds to add to parties, by their numbers, for what is known of them and is no part of the world. */
  favours?: Iterable<readonly [number, number]> | undefined;
  /**
   * Log-odds to add for where a candidate is, for example because a consortium lacks a partner from there; −Infinity
   * for nobody from there. It is asked once a region.
   */
  gapOf?: ((place: PlaceOfParty) => number) | undefined;
};
