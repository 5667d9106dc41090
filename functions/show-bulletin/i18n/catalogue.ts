import type { Deadline } from '../../../shared/domain/deadline.ts';

/** Everything a bulletin says in one language. Dates come in the language's own long form. */
export type BulletinWords = {
  language: string;
  /** Its own name for itself. */
  name: string;
  /** BCP 47 tag that Intl formats dates by. */
  locale: string;
  title: string;
  lead: string;
  asOf: (date: string) => string;
  sections: { open: string; forthcoming: string; over: string };
  labels: {
    deadline: Record<Deadline['role'], string>;
    opensOn: string;
    status: string;
    suggested: string;
  };
  over: { closed: string; withdrawn: string };
  noDeadline: string;
  at: (date: string, clock: string) => string;
  suggestedTo: (members: number, of: number) => string;
  empty: string;
  clocks: string;
  check: string;
  languages: string;
};
