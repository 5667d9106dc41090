import type { FetchEdge } from './fetch-edge.ts';

const MOST_UNDER_WAY = 2;

/**
 * Lets the requests to one host pass in the order they came: two under way at most, and at least
 * `spacingMs` from the start of one to the start of the next.
 */
export class HostQueue {
  readonly #spacingMs: number;
  readonly #edge: Pick<FetchEdge, 'now' | 'sleep'>;
  #last: Promise<unknown> = Promise.resolve();
  #underWay = 0;
  #startedAt = Number.NEGATIVE_INFINITY;
  #onLeave = (): void => {};

  constructor(spacingMs: number, edge: Pick<FetchEdge, 'now' | 'sleep'>) {
    this.#spacingMs = spacingMs;
    this.#edge = edge;
  }

  /**
   * Waits for a turn and gives the way to leave again, which `signal` takes by itself. Rejects with the
   * signal's reason as soon as it aborts; whoever stands behind moves up.
   */
  enter(signal?: AbortSignal): Promise<() => void> {
    const turn = this.#last.then(() => this.#turn(signal));
    this.#last = turn.catch(() => {});
    return unlessAborted(turn, signal);
  }

  /** Only the first in the queue is in here. */
  async #turn(signal?: AbortSignal): Promise<() => void> {
    while (this.#underWay >= MOST_UNDER_WAY) await this.#aLeaving();
    const wait = this.#startedAt + this.#spacingMs - this.#edge.now().getTime();
    // A clock that was put back must not hold the queue for longer.
    if (wait > 0) await this.#edge.sleep(Math.min(wait, this.#spacingMs));
    // Whoever gave up meanwhile is not sent; the next would have waited for the same moment.
    signal?.throwIfAborted();
    this.#startedAt = this.#edge.now().getTime();
    this.#underWay += 1;
    return this.#leaveOnce(signal);
  }

  #aLeaving(): Promise<void> {
    return new Promise((resolve) => {
      this.#onLeave = resolve;
    });
  }

  #leaveOnce(signal?: AbortSignal): () => void {
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      signal?.removeEventListener('abort', leave);
      this.#underWay -= 1;
      this.#onLeave();
    };
    signal?.addEventListener('abort', leave);
    return leave;
  }
}

const unlessAborted = async <T>(waiting: Promise<T>, signal?: AbortSignal): Promise<T> => {
  if (!signal) return waiting;
  const aborted = Promise.withResolvers<never>();
  const give = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', give);
  if (signal.aborted) give();
  try {
    return await Promise.race([waiting, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', give);
  }
};
