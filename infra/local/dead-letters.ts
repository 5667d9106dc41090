import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What could not be handled however often it was tried. */
export type DeadLetter = {
  /** The queue it was in, or the function it was meant for. */
  from: string;
  id: string;
  receives: number;
  body: string;
  /** What the last try failed with. */
  because: string;
};

export type DeadLetters = {
  /** Written to disk when this returns. */
  add: (letter: DeadLetter) => void;
  /** What was added since this service started. */
  list: () => readonly DeadLetter[];
};

/** Dead letters as JSON lines, one file for each place they come from. `at` is the service's time. */
export const openDeadLetters = (dataDir: string, now: () => Date): DeadLetters => {
  const folder = join(dataDir, 'dead-letters');
  const added: DeadLetter[] = [];
  return {
    add: (letter) => {
      mkdirSync(folder, { recursive: true });
      const line = JSON.stringify({ at: now().toISOString(), ...letter });
      appendFileSync(join(folder, `${letter.from}.jsonl`), `${line}\n`, { flush: true });
      added.push(letter);
    },
    list: () => added,
  };
};
