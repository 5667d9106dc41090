/**
 * The best of many parties, as many as it has room for; of two with one score the lower number is better. They are kept
 * in order: there are few, and hardly any of many comes in.
 */
export class BestParties {
  readonly #room: number;
  readonly #parties: Uint32Array;
  readonly #scores: Float64Array;
  #size = 0;

  /** Throws a RangeError for no room at all. */
  constructor(room: number) {
    if (!Number.isInteger(room) || room < 1) throw new RangeError(`no room for ${room}`);
    this.#room = room;
    this.#parties = new Uint32Array(room);
    this.#scores = new Float64Array(room);
  }

  /** Takes a party in if it is among the best so far. Parties come in ascending order, each once. */
  offer(party: number, score: number): void {
    if (this.#size === this.#room) {
      if (score <= (this.#scores[this.#size - 1] ?? 0)) return;
    } else {
      this.#size += 1;
    }
    const to = this.#placeOf(score);
    this.#parties.copyWithin(to + 1, to, this.#size - 1);
    this.#scores.copyWithin(to + 1, to, this.#size - 1);
    this.#parties[to] = party;
    this.#scores[to] = score;
  }

  /** The parties, the best first. */
  *[Symbol.iterator](): Generator<{ party: number; score: number }> {
    for (let at = 0; at < this.#size; at += 1) {
      yield { party: this.#parties[at] ?? 0, score: this.#scores[at] ?? 0 };
    }
  }

  /** Where a score belongs: after all that are as good. */
  #placeOf(score: number): number {
    let low = 0;
    let high = this.#size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#scores[middle] ?? 0) >= score) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
