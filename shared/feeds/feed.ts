import type { DigestLanguage } from '../domain/language.ts';

/** What a feed says, whichever format it is written in. */
export type Feed = {
  /** An address or name that stays the same for the same feed. */
  id: string;
  title: string;
  subtitle: string;
  language: DigestLanguage;
  /** Its own address, and that of the service. */
  selfUrl: string;
  homeUrl: string;
  updatedAt: Date;
  entries: readonly FeedEntry[];
};

export type FeedEntry = {
  /** The same for the same call for ever: a reader that has it does not show it again. */
  id: string;
  title: string;
  titleLanguage: string;
  url: string;
  publishedAt: Date;
  updatedAt: Date;
  /** Lines of plain text. */
  lines: readonly string[];
  categories: readonly { term: string; label: string }[];
};
