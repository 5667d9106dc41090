import type { Deadline } from '../../domain/deadline.ts';

/** The changes worth naming; anything else is `other`. */
export type ChangedField =
  | 'deadlines'
  | 'opensOn'
  | 'money'
  | 'coFinancing'
  | 'eligibility'
  | 'withdrawn'
  | 'reinstated'
  | 'other';

/** What was and what is, each in words of the language. */
type Move = { from: string; to: string };

/** The same of a figure, which has risen or fallen. */
type Shift = Move & { rises: boolean };

/** A clause for each change, without a capital and a full stop, so that several make one sentence. */
export type ChangeSentences = {
  deadline: (move: Move & { role: Deadline['role'] }) => string;
  opensOn: (move: Move) => string;
  budget: (shift: Shift) => string;
  rate: (shift: Shift) => string;
  /** Anything else that has a value: a range, or an amount in another currency. */
  restated: (move: Move & { label: string }) => string;
  /** Something that was not stated before. */
  announced: (fact: { label: string; to: string }) => string;
  /** Something that is no longer stated. */
  dropped: (fact: { label: string; from: string }) => string;
};
