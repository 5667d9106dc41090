import type { CallId, ProgrammeCode } from '../../domain/ids.ts';
import type { ProgrammeFacts } from '../affinity/programme-facts.ts';
import type { IndexedCall } from '../indexed-call.ts';
import type { CallText } from './call-text.ts';
import { factsOfProgrammes } from './facts-of-programmes.ts';
import { compileMoneyTerms, type MoneyTerms } from './money-terms.ts';
import {
  compilePast,
  type PastParticipation,
  type PastParticipations,
} from './past-participations.ts';
import { compileStatements, type Statements } from './statements.ts';
import { compileTerms, type TermPostings } from './term-postings.ts';
import { compileThemes, type ThemePostings } from './theme-postings.ts';
import { compileTimeline, type Timeline } from './timeline.ts';

/**
 * All that matching needs of all open and forthcoming calls, and nothing that is only shown. A call is its
 * position in the order of the ids.
 */
export type MatchIndex = {
  ids: readonly CallId[];
  terms: TermPostings;
  themes: ThemePostings;
  statements: Statements;
  moneyTerms: MoneyTerms;
  timeline: Timeline;
  /** In ascending order. */
  programmes: readonly ProgrammeCode[];
  programmeOf: Uint16Array;
  /** What is known of each programme, and who took part in it before. */
  programmeFacts: readonly ProgrammeFacts[];
  past: PastParticipations;
  /** What speaks for a call whoever asks, 0–1. */
  prior: Float32Array;
};

/** A call as it is shown, its words, and what speaks for it whoever asks (0–1, none when left out). */
export type Indexable = { call: IndexedCall; text: CallText; prior?: number };

/** Postings name calls by two bytes. */
export const MOST_CALLS = 65_535;

/** A call index cannot hold as many calls as were to go into it. */
export class TooManyCallsError extends Error {
  override readonly name = 'TooManyCallsError';
}

/** Compiles calls in one pass, whatever their order, and what is known of the past of their programmes. Throws a TooManyCallsError beyond {@link MOST_CALLS}. */
export const compileMatchIndex = (
  indexables: readonly Indexable[],
  past: readonly PastParticipation[] = [],
): MatchIndex => {
  if (indexables.length > MOST_CALLS) {
    throw new TooManyCallsError(`${indexables.length} calls, at most ${MOST_CALLS} fit`);
  }
  const inOrder = [...indexables].sort((a, b) => (a.call.id < b.call.id ? -1 : 1));
  const calls = inOrder.map(({ call }) => call);
  const programmes = [...new Set(calls.map(({ programme }) => programme))].sort();
  const numberOf = new Map(programmes.map((code, number) => [code, number]));
  return {
    ids: calls.map(({ id }) => id),
    terms: compileTerms(inOrder.map(({ text }) => text)),
    themes: compileThemes(calls),
    statements: compileStatements(calls),
    moneyTerms: compileMoneyTerms(calls),
    timeline: compileTimeline(calls),
    programmes,
    programmeOf: Uint16Array.from(calls, ({ programme }) => numberOf.get(programme) ?? 0),
    programmeFacts: factsOfProgrammes(calls, programmes),
    past: compilePast(past, numberOf),
    prior: Float32Array.from(inOrder, ({ prior }) => prior ?? 0),
  };
};
