import type { ApplicantType } from '../../domain/applicant-type.ts';
import type { DonorPartner } from '../../domain/consortium-rule.ts';
import type { DigestLanguage } from '../../domain/language.ts';
import type { LeadFault } from '../consortium/standing.ts';

/**
 * What is said of a consortium in one language, as labels and short phrases: names of places stand alone behind
 * them, for no list of names says how to decline one.
 */
export type ConsortiumWords = {
  language: DigestLanguage;
  locale: string;
  labels: {
    partners: string;
    countries: string;
    euMembers: string;
    side: string;
    lead: string;
    donorPartner: string;
    places: string;
    kinds: string;
  };
  atLeast: (count: number) => string;
  atMost: (count: number) => string;
  /** What there is at present; `perhaps` more may count. */
  now: (has: string, perhaps: number) => string;
  none: string;
  lead: {
    may: string;
    nobody: string;
    unclear: string;
    faults: Record<LeadFault, string>;
  };
  donorWish: Record<DonorPartner, string>;
  /** Members by their numbers, from 1: `members 1 and 3`. */
  members: (numbers: readonly string[], list: string) => string;
  fits: string;
  doesNotFit: string;
  isUnclear: string;
  add: (count: number) => string;
  eachFromAnotherCountry: string;
  whoMayLead: string;
  fromDonorState: string;
  oneOfCountries: (count: number) => string;
  obstacles: {
    replaceLead: string;
    replaceMembers: string;
    removeMembers: (count: number) => string;
    noRoom: (room: number, wanted: number) => string;
    nobodyFits: string;
  };
  kindNames: Record<ApplicantType, string>;
};
