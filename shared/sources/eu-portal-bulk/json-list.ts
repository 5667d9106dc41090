import { GatheredBytes } from './gathered-bytes.ts';
import { BYTE, beginsValue, isBlank } from './json-bytes.ts';
import { ValueScanner } from './json-value.ts';

/** An element of the list, counted from 1, or why it could not be read. */
export type ListElement =
  | { kind: 'element'; nth: number; value: unknown }
  | { kind: 'unreadable'; nth: number; reason: Unreadable; found: string };

type Unreadable = 'not-json' | 'too-large' | 'too-deep' | 'too-many';

/** Why the list was not read to its end, or is not there. */
export type ListFailure = { kind: 'truncated' | 'not-json' | 'bad-shape'; message: string };

export type ListLimits = {
  /** Largest element, in bytes. */
  elementBytes: number;
  /** Most brackets open at once within an element. */
  elementDepth: number;
  /** Most values within an element: millions of `{}` take a hundred times the memory of their text. */
  elementValues: number;
};

/** What may come next outside of the values that are scanned as a whole. */
type Expected = 'value' | 'first' | 'next' | 'colon' | 'after' | 'nothing';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const SHOWN = 200;

/**
 * Reads the elements of one list deep in a JSON text that comes in pieces, each as soon as it is there, and
 * keeps no more than one of them. Whatever else the text holds is passed over. `path` names the keys that
 * lead from the root to the list.
 */
export class ListReader {
  readonly #path: readonly string[];
  readonly #limits: ListLimits;
  readonly #scanner = new ValueScanner();
  readonly #gathered: GatheredBytes;
  /** The whole value that is being scanned, if one is. */
  #scanning: 'key' | 'element' | 'other' | undefined;
  #expected: Expected = 'value';
  /** Objects of the path, and the list, that are open. */
  #level = 0;
  /** Whether the value to come is the root, or that of the key that leads on. */
  #onPath = true;
  #nth = 0;
  #foundList = false;
  #failure: ListFailure | undefined;

  constructor(path: readonly string[], limits: ListLimits) {
    this.#path = path;
    this.#limits = limits;
    this.#gathered = new GatheredBytes(limits.elementBytes);
  }

  /** Whether the text turned out to be no JSON, so that reading on is pointless. */
  get failed(): boolean {
    return this.#failure !== undefined;
  }

  /** The elements that this piece completes. */
  *read(piece: Uint8Array): Generator<ListElement> {
    let at: number | undefined = 0;
    while (at !== undefined && at < piece.length && !this.#failure) {
      if (this.#scanning === undefined) at = this.#stepOn(piece[at] ?? 0, at);
      else {
        at = this.#scanOn(piece, at);
        const element = at === undefined ? undefined : this.#finishValue();
        if (element) yield element;
      }
    }
  }

  /** Nothing comes any more: what was wrong with the text, if anything was. */
  end(): ListFailure | undefined {
    if (this.#failure) return this.#failure;
    const list = this.#path.join('.');
    if (this.#expected !== 'nothing') {
      const message = `the text breaks off after ${this.#nth} elements of ${list}`;
      return { kind: 'truncated', message };
    }
    return this.#foundList ? undefined : { kind: 'bad-shape', message: `there is no list ${list}` };
  }

  get #inList(): boolean {
    return this.#level > this.#path.length;
  }

  #scanOn(piece: Uint8Array, from: number): number | undefined {
    const end = this.#scanner.scan(piece, from);
    if (this.#scanning !== 'other') this.#gathered.add(piece.subarray(from, end));
    return end;
  }

  #stepOn(byte: number, at: number): number {
    return isBlank(byte) || this.#step(byte) === 'taken' ? at + 1 : at;
  }

  /** `taken`: the byte is dealt with. `scan`: it is the first of a value that is scanned as a whole. */
  #step(byte: number): 'taken' | 'scan' {
    switch (this.#expected) {
      case 'value':
        return this.#beginValue(byte);
      case 'first':
        return this.#closes(byte) ? this.#close() : this.#beginMember(byte);
      case 'next':
        return this.#beginMember(byte);
      case 'colon':
        return byte === BYTE.colon ? this.#expect('value') : this.#fail('a colon is missing');
      case 'after':
        if (byte === BYTE.comma) return this.#expect('next');
        return this.#closes(byte) ? this.#close() : this.#fail('a comma is missing');
      case 'nothing':
        return this.#fail('something follows the end');
    }
  }

  #expect(expected: Expected): 'taken' {
    this.#expected = expected;
    return 'taken';
  }

  #beginMember(byte: number): 'taken' | 'scan' {
    if (this.#inList) return this.#scan('element', byte);
    return byte === BYTE.quote ? this.#scan('key', byte) : this.#fail('a key is missing');
  }

  #beginValue(byte: number): 'taken' | 'scan' {
    if (this.#level === 0 && BYTE_ORDER_MARK.includes(byte)) return 'taken';
    const leadsOn = this.#level === this.#path.length ? BYTE.openList : BYTE.openObject;
    if (!this.#onPath || byte !== leadsOn) return this.#scan('other', byte);
    this.#level++;
    return this.#expect('first');
  }

  #scan(what: 'key' | 'element' | 'other', byte: number): 'taken' | 'scan' {
    if (!beginsValue(byte)) return this.#fail('a value is missing');
    this.#scanning = what;
    this.#scanner.begin(byte);
    this.#gathered.clear();
    return 'scan';
  }

  #closes(byte: number): boolean {
    return byte === (this.#inList ? BYTE.closeList : BYTE.closeObject);
  }

  #close(): 'taken' {
    this.#foundList ||= this.#inList;
    this.#level--;
    return this.#expect(this.#level === 0 ? 'nothing' : 'after');
  }

  #finishValue(): ListElement | undefined {
    const what = this.#scanning;
    this.#scanning = undefined;
    if (what === 'key') {
      this.#onPath = this.#path[this.#level - 1] === this.#readKey();
      this.#expect('colon');
      return undefined;
    }
    this.#expect(this.#level === 0 ? 'nothing' : 'after');
    return what === 'element' ? this.#readElement() : undefined;
  }

  #readKey(): unknown {
    const key = this.#gathered.tooMany ? undefined : parsed(this.#gathered.text());
    if (!key) this.#fail('a key that cannot be read');
    return key?.value;
  }

  #readElement(): ListElement {
    this.#nth++;
    if (this.#gathered.tooMany) return this.#unreadable('too-large');
    if (this.#scanner.deepest > this.#limits.elementDepth) return this.#unreadable('too-deep');
    if (this.#scanner.values > this.#limits.elementValues) return this.#unreadable('too-many');
    const element = parsed(this.#gathered.text());
    return element
      ? { kind: 'element', nth: this.#nth, value: element.value }
      : this.#unreadable('not-json');
  }

  #unreadable(reason: Unreadable): ListElement {
    return { kind: 'unreadable', nth: this.#nth, reason, found: this.#gathered.text(SHOWN) };
  }

  #fail(why: string): 'taken' {
    const message = `the text is no JSON: ${why} after ${this.#nth} elements`;
    this.#failure = { kind: 'not-json', message };
    return 'taken';
  }
}

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
};
