import type { FetchFailure } from './fetch-failure.ts';

/**
 * Waits for a server step by step: no step longer than `idleMs`, all of them together no longer than
 * `waitMs`. Between steps no time runs, so a reader that is slow with what it got harms nobody.
 */
export class Patience {
  readonly #idleMs: number;
  readonly #waitMs: number;
  readonly #controller = new AbortController();
  #waited = 0;
  #ranOut: 'idle' | 'wait' | undefined;

  constructor({ idleMs, waitMs }: { idleMs: number; waitMs: number }) {
    this.#idleMs = idleMs;
    this.#waitMs = waitMs;
  }

  /** Aborted when a limit is reached, and by `end`. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Waits for one step. */
  async during<T>(step: () => Promise<T>): Promise<T> {
    const left = Math.max(0, this.#waitMs - this.#waited);
    const timer = setTimeout(
      () => {
        this.#ranOut = left < this.#idleMs ? 'wait' : 'idle';
        this.#controller.abort();
      },
      Math.min(this.#idleMs, left),
    );
    const started = performance.now();
    try {
      return await step();
    } finally {
      clearTimeout(timer);
      this.#waited += performance.now() - started;
    }
  }

  /** Which limit was reached, if one was; `idle` names what it is called when a single step took too long. */
  ranOut(idle: 'timeout' | 'stalled'): FetchFailure | undefined {
    if (this.#ranOut === undefined) return undefined;
    return this.#ranOut === 'wait'
      ? { kind: 'timeout', afterMs: this.#waitMs }
      : { kind: idle, afterMs: this.#idleMs };
  }

  /** Nobody waits any more: lets go of the connection, if it is still open. */
  end(): void {
    this.#controller.abort();
  }
}
