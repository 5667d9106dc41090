const FIRST_SIZE = 64 * 1024;

/** Bytes put together from pieces. Beyond its limit nothing more is kept, and it says so. */
export class GatheredBytes {
  readonly #limit: number;
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;
  #tooMany = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get tooMany(): boolean {
    return this.#tooMany;
  }

  clear(): void {
    this.#length = 0;
    this.#tooMany = false;
  }

  add(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (this.#tooMany || length > this.#limit) {
      this.#tooMany = true;
      return;
    }
    if (length > this.#bytes.length) this.#grow(length);
    this.#bytes.set(piece, this.#length);
    this.#length = length;
  }

  /** What was gathered as text, at most its first `most` bytes. Bytes that are no UTF-8 show as U+FFFD. */
  text(most = this.#length): string {
    return new TextDecoder().decode(this.#bytes.subarray(0, Math.min(most, this.#length)));
  }

  #grow(length: number): void {
    const larger = new Uint8Array(Math.min(this.#limit, Math.max(length, 2 * this.#bytes.length)));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
