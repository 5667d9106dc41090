import { eachPlace } from './each-word.ts';

const FIRST_SLOTS = 1 << 12;

/** Numbers the different words of texts as they are met. A word met before costs no string. */
export class WordTable {
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  /** Open addressing: one more than the number of the word, 0 where the slot is free. Half of it stays free. */
  #slots = new Int32Array(FIRST_SLOTS);

  /** How many different words it has met. */
  get size(): number {
    return this.#words.length;
  }

  /** Throws a RangeError for a number that was never told. */
  word(number: number): string {
    const word = this.#words[number];
    if (word === undefined) throw new RangeError(`no word ${number}`);
    return word;
  }

  /** Tells the number of every word of a text in its order. Numbers begin at 0 and leave none out. */
  read(text: string, tell: (number: number) => void): void {
    eachPlace(text, (start, end, hash) => tell(this.#numberOf(text, start, end, hash)));
  }

  #numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[number] === hash && stands(this.#words[number] ?? '', text, start, end)) {
        return number;
      }
    }
  }

  #add(word: string, hash: number, slot: number): number {
    const number = this.#words.push(word) - 1;
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, number) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    });
    this.#slots = slots;
  }
}

const stands = (word: string, text: string, start: number, end: number): boolean => {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
};
