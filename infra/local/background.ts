import { randomUUID } from 'node:crypto';
import type { DeadLetters } from './dead-letters.ts';
import { type Drain, openDrain } from './drain.ts';
import type { Functions } from './invoke.ts';

/** Invocations that nobody waits for: those of events and of the clock. */
export type Background = Drain & {
  start: (functionName: string, event: unknown) => void;
  /** Tries nothing again. What runs goes on. */
  close: () => void;
};

export type BackgroundDeps = {
  functions: Pick<Functions, 'invoke'>;
  /** Tries after the first; AWS is set to as many (infra/aws). */
  retries: number;
  backoffMs: (attempt: number) => number;
  deadLetters: Pick<DeadLetters, 'add'>;
  onFault: (cause: unknown) => void;
};

/** Tries an invocation again after a pause, and records what failed every time as a dead letter. */
export const openBackground = (deps: BackgroundDeps): Background => {
  let open = 0;
  let closed = false;
  const { idle, drain, check } = openDrain(() => open === 0);

  const run = async (functionName: string, event: unknown): Promise<void> => {
    for (let attempt = 1; !closed; attempt += 1) {
      const cause = await failureOf(deps.functions.invoke(functionName, event));
      if (cause === undefined) return;
      if (attempt > deps.retries) return bury(functionName, event, attempt, cause.because);
      await new Promise((resolve) => setTimeout(resolve, deps.backoffMs(attempt)));
    }
  };

  const bury = (from: string, event: unknown, receives: number, because: string): void =>
    deps.deadLetters.add({
      from,
      id: randomUUID(),
      receives,
      body: JSON.stringify(event),
      because,
    });

  return {
    idle,
    drain,
    start: (functionName, event) => {
      open += 1;
      run(functionName, event)
        .catch(deps.onFault)
        .finally(() => {
          open -= 1;
          check();
        });
    },
    close: () => {
      closed = true;
    },
  };
};

const failureOf = (invocation: Promise<unknown>): Promise<{ because: string } | undefined> =>
  invocation.then(
    () => undefined,
    (cause: unknown) => ({ because: String(cause) }),
  );
