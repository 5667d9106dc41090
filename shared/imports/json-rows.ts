import { decoded, type FileBytes, type FileRow, MOST_ROW_BYTES, type Unusable } from './rows.ts';

/**
 * The rows of a JSON file: an array of objects, or objects one after the other (JSON lines). A field that is null says
 * that there is none. A row that is not well-formed is refused alone as long as its brackets are balanced.
 */
export async function* jsonRows(
  bytes: FileBytes,
  known: ReadonlySet<string>,
): AsyncGenerator<FileRow | Unusable, void, void> {
  const scanner = new ObjectScanner();
  for await (const piece of decoded(bytes)) {
    for (const found of scanner.take(piece)) yield rowOf(found, known);
    if (scanner.wrong) return yield { unusable: scanner.wrong };
  }
  if (scanner.open) yield { unusable: 'The file breaks off within an object.' };
}

type Found = { line: number; text: string };

const rowOf = ({ line, text }: Found, known: ReadonlySet<string>): FileRow => {
  const bytes = Buffer.byteLength(text);
  const bad = (why: string, where = 'row'): FileRow => ({ line, bytes, bad: [{ where, why }] });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad('is not well-formed JSON');
  }
  if (typeof value !== 'object' || value === null) return bad('is not an object');
  const fields = Object.entries(value);
  const strange = fields.find(([name]) => !known.has(name));
  // A name that may be an address stays out of what is told and kept.
  if (strange) {
    return bad('there is no such field', strange[0].includes('@') ? 'row' : strange[0]);
  }
  return { line, bytes, said: fields.map(([name, each]) => ({ path: [name], value: each })) };
};

/** Finds the outermost objects of a JSON text that comes in pieces. */
class ObjectScanner {
  wrong: string | undefined;
  #text = '';
  #line = 1;
  #began = 1;
  #depth = 0;
  #quoted = false;
  #escaped = false;

  get open(): boolean {
    return this.#depth > 0;
  }

  *take(piece: string): Generator<Found, void, void> {
    let from = 0;
    for (let at = 0; at < piece.length && !this.wrong; at += 1) {
      const sign = piece.charAt(at);
      if (sign === '\n') this.#line += 1;
      if (this.#depth === 0) {
        from = at;
        this.#between(sign);
      } else if (this.#within(sign)) {
        yield { line: this.#began, text: this.#text + piece.slice(from, at + 1) };
        this.#text = '';
      }
    }
    if (this.#depth > 0) this.#text += piece.slice(from);
    if (this.#text.length > 2 * MOST_ROW_BYTES) {
      this.wrong = `The object in line ${this.#began} is too long, or does not end.`;
    }
  }

  #between(sign: string): void {
    if (sign === '{') {
      this.#depth = 1;
      this.#began = this.#line;
    } else if (!/[\s,[\]]/.test(sign)) {
      this.wrong = `In line ${this.#line} there is something else than an object.`;
    }
  }

  /** Whether the sign ends the object. */
  #within(sign: string): boolean {
    if (this.#escaped) this.#escaped = false;
    else if (this.#quoted) {
      if (sign === '\\') this.#escaped = true;
      else if (sign === '"') this.#quoted = false;
    } else if (sign === '"') this.#quoted = true;
    else if (sign === '{' || sign === '[') this.#depth += 1;
    else if (sign === '}' || sign === ']') this.#depth -= 1;
    return this.#depth === 0;
  }
}
