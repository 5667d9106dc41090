/** Different words remembered before starting afresh: a few megabytes. */
const MOST_REMEMBERED = 20_000;
/** Of FNV-1a, a hash for short keys (draft-eastlake-fnv). */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Numbers for words as they stand in texts: the same word has the same number, counted from 0, until `forget`.
 * It reads a word in place, since cutting each word out of its text would cost more than all else done with it.
 */
export class MetWords {
  /** An open-addressing table of numbers, -1 where free; its size is a power of two, more than half of it free. */
  #slots = emptySlots(65_536);
  /** The words one after the other, and where each begins; the last entry is where the next will. */
  #letters = new Uint16Array(262_144);
  #starts = new Uint32Array(32_768);
  #count = 0;

  /** The number of the word at `start` up to `end`, or -1 if it was not met. */
  find(units: Uint16Array, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hashOf(units, start, end) & last;
    let number = slots[slot] ?? -1;
    while (number >= 0 && !this.#is(number, units, start, end)) {
      slot = (slot + 1) & last;
      number = slots[slot] ?? -1;
    }
    return number;
  }

  /** Takes a word in that `find` did not find, and gives its number. */
  add(units: Uint16Array, start: number, end: number): number {
    const number = this.#count++;
    const at = this.#starts[number] ?? 0;
    while (at + end - start > this.#letters.length) this.#letters = moreLetters(this.#letters);
    if (number + 1 >= this.#starts.length) this.#starts = moreStarts(this.#starts);
    this.#letters.set(units.subarray(start, end), at);
    this.#starts[number + 1] = at + end - start;
    if (this.#count * 2 > this.#slots.length) this.#widen();
    else this.#place(number);
    return number;
  }

  /** Whether it is time to forget. The text at hand may go on: nothing breaks, it only grows. */
  get full(): boolean {
    return this.#count >= MOST_REMEMBERED;
  }

  forget(): void {
    this.#slots.fill(-1);
    this.#count = 0;
  }

  #place(number: number): void {
    const last = this.#slots.length - 1;
    let slot =
      hashOf(this.#letters, this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0) & last;
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & last;
    this.#slots[slot] = number;
  }

  #widen(): void {
    this.#slots = emptySlots(this.#slots.length * 2);
    for (let number = 0; number < this.#count; number++) this.#place(number);
  }

  #is(number: number, units: Uint16Array, start: number, end: number): boolean {
    const letters = this.#letters;
    const from = this.#starts[number] ?? 0;
    const length = end - start;
    if ((this.#starts[number + 1] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at++) {
      if (letters[from + at] !== units[start + at]) return false;
    }
    return true;
  }
}

const moreLetters = (letters: Uint16Array): Uint16Array<ArrayBuffer> => {
  const wider = new Uint16Array(letters.length * 2);
  wider.set(letters);
  return wider;
};

const moreStarts = (starts: Uint32Array): Uint32Array<ArrayBuffer> => {
  const wider = new Uint32Array(starts.length * 2);
  wider.set(starts);
  return wider;
};

const emptySlots = (size: number): Int32Array => new Int32Array(size).fill(-1);

const hashOf = (units: Uint16Array, start: number, end: number): number => {
  let hash = FNV_START;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
  return hash ^ (hash >>> 15);
};
