import type { SoughtRole } from '../../../domain/partner-search.ts';

/** So many partner searches, and for whom. */
export type SearchCount = { count: number; municipality: string };

/**
 * What a digest says of partner searches in one language. Names of seekers, calls and roles stand after a label of their
 * own, never in a sentence, which would have to decline them.
 */
export type SearchWords = {
  /** Of a digest that tells of nothing else. */
  subject: (of: SearchCount) => string;
  summary: (of: SearchCount) => string;
  heading: string;
  /** How to answer, and that each is told once. */
  note: string;
  /** What is looked for. */
  roles: Record<SoughtRole, string>;
  /** Stands where a search is about no call yet. */
  idea: string;
  /** Stands where a call is no longer known by name. */
  unnamedCall: string;
  labels: {
    seeker: string;
    role: string;
    about: string;
    seeks: string;
    until: string;
    reasons: string;
    link: string;
  };
  /** Sentences without a full stop. Countries and themes come in words of the language. */
  reasons: {
    'seeks-here': (country: string) => string;
    'seeks-anywhere': () => string;
    'seeks-donor-partner': (country: string) => string;
    'shared-themes': (labels: readonly string[]) => string;
  };
};
