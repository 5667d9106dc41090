import type { CallStatus } from '../../domain/call.ts';

const WORDS: readonly (readonly [CallStatus, RegExp])[] = [
  ['withdrawn', /cancel|withdrawn|отмен|прекрат/i],
  ['forthcoming', /upcoming|planned|forthcoming|expected|not yet open|предсто|планиран/i],
  ['closed', /closed|expired|ended|finished|затворен|приключ|изтек/i],
  ['open', /open|active|ongoing|отворен|активн|текущ/i],
];

/** The status a word stands for; undefined for a word that is not known. */
export const statusNamed = (word: string): CallStatus | undefined =>
  WORDS.find(([, pattern]) => pattern.test(word.slice(0, 100)))?.[0];
