import * as z from 'zod';

/** The steps of a weekly run, as the requests that carry them out. */
export const STEPS = [
  'queue',
  'get',
  'claim',
  'read what was told',
  'keep the copy',
  'write down what is told',
  'hand over',
  'accept',
  'accept as reported',
  'record feedback',
] as const;
export const Step = z.enum(STEPS);
export type Step = z.infer<typeof Step>;

/** When a run of the service is to die: at a step, the n-th time it comes, or after so many milliseconds of sending. */
export const Kill = z.union([
  z.object({
    step: Step,
    when: z.enum(['before', 'after']),
    nth: z.number().int().positive(),
  }),
  z.object({ afterMs: z.number().nonnegative() }),
]);
export type Kill = z.infer<typeof Kill>;

/** Ends this process as the kernel does when memory runs out: nothing is tidied up. */
export const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

/** Counts the steps as they come, and dies at the one that is told. */
export class Reaper {
  readonly #kill: Kill | undefined;
  readonly #came = new Map<string, number>();

  constructor(kill: Kill | undefined) {
    this.#kill = kill;
  }

  at(step: Step, when: 'before' | 'after'): void {
    const kill = this.#kill;
    if (!kill || 'afterMs' in kill || kill.step !== step || kill.when !== when) return;
    const came = (this.#came.get(step) ?? 0) + 1;
    this.#came.set(step, came);
    if (came >= kill.nth) die();
  }
}
