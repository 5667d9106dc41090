import { BYTE, beginsScalar, closes, isBlank, opens } from './json-bytes.ts';

/**
 * Finds where a JSON value ends in bytes that come in pieces. It counts brackets and minds strings, no more:
 * whether what lies between is JSON is for `JSON.parse` to say. A piece may end anywhere, within a character too.
 */
export class ValueScanner {
  #scalar = false;
  #depth = 0;
  #deepest = 0;
  #values = 1;
  #inString = false;
  #escaped = false;

  /** How deep the value nests, as far as it was seen. */
  get deepest(): number {
    return this.#deepest;
  }

  /** How many values it holds, as far as it was seen: one for each bracket that opens and each comma. */
  get values(): number {
    return this.#values;
  }

  /** A value begins with this byte, which is the next to be scanned. */
  begin(first: number): void {
    this.#scalar = beginsScalar(first);
    this.#depth = 0;
    this.#deepest = 0;
    this.#values = 1;
  }

  /** The index after the last byte of the value; undefined when it goes on beyond this piece. */
  scan(piece: Uint8Array, from: number): number | undefined {
    if (this.#scalar) return endOfScalar(piece, from);
    let at = from;
    while (at < piece.length) {
      at = this.#inString ? this.#scanString(piece, at) : this.#scanBrackets(piece, at);
      if (this.#depth === 0 && !this.#inString) return at;
    }
    return undefined;
  }

  #scanString(piece: Uint8Array, from: number): number {
    let escaped = this.#escaped;
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at];
      if (escaped) escaped = false;
      else if (byte === BYTE.backslash) escaped = true;
      else if (byte === BYTE.quote) {
        this.#escaped = false;
        this.#inString = false;
        return at + 1;
      }
    }
    this.#escaped = escaped;
    return piece.length;
  }

  /** Up to the next string, or to the end of the value. */
  #scanBrackets(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (byte === BYTE.quote) {
        this.#inString = true;
        return at + 1;
      }
      if (opens(byte)) this.#descend();
      else if (byte === BYTE.comma) this.#values++;
      else if (closes(byte) && --this.#depth === 0) return at + 1;
    }
    return piece.length;
  }

  #descend(): void {
    this.#values++;
    this.#depth++;
    this.#deepest = Math.max(this.#deepest, this.#depth);
  }
}

/** A number or a word has no last byte of its own: it ends before what cannot belong to it. */
const endOfScalar = (piece: Uint8Array, from: number): number | undefined => {
  for (let at = from; at < piece.length; at++) {
    const byte = piece[at] ?? 0;
    if (closes(byte) || byte === BYTE.comma || isBlank(byte)) return at;
  }
  return undefined;
};
