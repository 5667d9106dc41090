import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** What was made to go wrong. */
export const INJECTED = [
  'sesThrottled',
  'sesAnswerLost',
  'databaseFailed',
  'databaseAnswerLost',
  'queuedTwice',
  'deliveredTwice',
] as const;
export type Injected = (typeof INJECTED)[number];

/** Notes a fault so that it is counted even if the process dies the moment after. */
export const noteTo =
  (file: string) =>
  (what: Injected): void =>
    appendFileSync(file, `${what}\n`);

export const countNotes = (file: string): Record<Injected, number> => {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const count = (what: Injected): number => lines.filter((line) => line === what).length;
  return {
    sesThrottled: count('sesThrottled'),
    sesAnswerLost: count('sesAnswerLost'),
    databaseFailed: count('databaseFailed'),
    databaseAnswerLost: count('databaseAnswerLost'),
    queuedTwice: count('queuedTwice'),
    deliveredTwice: count('deliveredTwice'),
  };
};
