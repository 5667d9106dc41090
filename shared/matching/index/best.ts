/**
 * The best of many calls, as many as it has room for. Of two calls of one score the one that comes first in the
 * index is better. A heap in typed arrays with the worst at its root: nothing is allocated for an offer.
 */
export class Best {
  /** How many it holds at most. */
  readonly room: number;
  readonly #scores: Float64Array;
  readonly #calls: Uint16Array;
  #size = 0;

  /** Throws a RangeError for no room at all. */
  constructor(room: number) {
    if (!Number.isInteger(room) || room < 1) throw new RangeError(`no room for ${room}`);
    this.room = room;
    this.#scores = new Float64Array(room);
    this.#calls = new Uint16Array(room);
  }

  clear(): void {
    this.#size = 0;
  }

  get isFull(): boolean {
    return this.#size === this.room;
  }

  /** The score that a call must reach to have a chance; any will do while there is room. */
  get least(): number {
    return this.#size < this.room ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0);
  }

  /** Takes a call in if it is better than the worst, or if there is room. Each call may be offered once. */
  offer(call: number, score: number): void {
    if (this.#size < this.room) {
      this.#size += 1;
      this.#rise(this.#size - 1, call, score);
    } else if (this.#isWorse(0, call, score)) {
      this.#sink(0, call, score);
    }
  }

  /** Makes something of each call, the best first, and empties itself. */
  drain<T>(make: (call: number, score: number) => T): T[] {
    const scoreAt = (at: number): number => this.#scores[at] ?? 0;
    const callAt = (at: number): number => this.#calls[at] ?? 0;
    const order = Array.from({ length: this.#size }, (_, at) => at);
    order.sort((a, b) => scoreAt(b) - scoreAt(a) || callAt(a) - callAt(b));
    this.#size = 0;
    return order.map((at) => make(callAt(at), scoreAt(at)));
  }

  /** Whether what stands at a place is worse than a call of that score. */
  #isWorse(at: number, call: number, score: number): boolean {
    const its = this.#scores[at] ?? 0;
    return its < score || (its === score && (this.#calls[at] ?? 0) > call);
  }

  #rise(from: number, call: number, score: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#isWorse(above, call, score)) break;
      this.#move(above, at);
      at = above;
    }
    this.#put(at, call, score);
  }

  #sink(from: number, call: number, score: number): void {
    let at = from;
    for (let below = 2 * at + 1; below < this.#size; below = 2 * at + 1) {
      const other = below + 1;
      const otherIsWorse =
        other < this.#size &&
        this.#isWorse(other, this.#calls[below] ?? 0, this.#scores[below] ?? 0);
      const worst = otherIsWorse ? other : below;
      if (!this.#isWorse(worst, call, score)) break;
      this.#move(worst, at);
      at = worst;
    }
    this.#put(at, call, score);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#calls[from] ?? 0, this.#scores[from] ?? 0);
  }

  #put(at: number, call: number, score: number): void {
    this.#calls[at] = call;
    this.#scores[at] = score;
  }
}
