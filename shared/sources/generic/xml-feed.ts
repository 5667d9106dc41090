import { Parser } from 'htmlparser2';
import { type FeedRecord, type FeedRecords, MOST_FIELD, MOST_RECORDS } from './record.ts';

const ROOTS = new Set(['rss', 'rdf:rdf', 'feed']);
const ENTRIES = new Set(['item', 'entry']);

/** Feeds are flat. What is nested deeper is cut off, before the parser's own stack grows. */
const DEEPEST = 100;
const CHUNK = 8192;

/**
 * The entries of an RSS 2.0, RSS 1.0 or Atom feed, each with the text of its elements by their names. The
 * parser knows the five entities of XML and no others, and reads no document type: an entity that a feed
 * declares stays the word it is.
 */
export const xmlRecords = (text: string): FeedRecords => {
  const reading = new Reading();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reading.open(name.toLowerCase(), attributes),
      onclosetag: (name, implied) => reading.close(name.toLowerCase(), implied),
      ontext: (part) => reading.text(part),
    },
    { xmlMode: true },
  );
  for (let at = 0; at < text.length && reading.goesOn; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
  }
  if (reading.goesOn) parser.end();
  return reading.result();
};

class Reading {
  #root: string | undefined;
  #depth = 0;
  #closed = false;
  #entry: Map<string, string[]> | undefined;
  #entryDepth = 0;
  #field = '';
  #parts: string[] = [];
  #length = 0;
  #records: FeedRecord[] = [];
  #stopped = false;

  get goesOn(): boolean {
    return !this.#stopped && this.#depth < DEEPEST && this.#records.length < MOST_RECORDS;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#root ??= name;
    if (!ROOTS.has(this.#root)) this.#stopped = true;
    this.#depth++;
    if (!this.#entry) {
      if (!ENTRIES.has(name)) return;
      this.#entry = new Map();
      this.#entryDepth = this.#depth;
    } else if (this.#depth === this.#entryDepth + 1) this.#openField(name, attributes);
    else this.text('\n');
  }

  close(name: string, implied: boolean): void {
    const entry = this.#entry;
    if (entry && this.#depth === this.#entryDepth) {
      const place = `item ${this.#records.length + 1}`;
      // An entry that the feed did not close itself may lack its better half.
      if (!implied) this.#records.push({ place, fields: Object.fromEntries(entry) });
      this.#entry = undefined;
    } else if (entry && this.#depth === this.#entryDepth + 1) this.#closeField(entry);
    else if (entry) this.text('\n');
    this.#depth--;
    if (this.#depth === 0 && name === this.#root && !implied) this.#closed = true;
  }

  text(part: string): void {
    if (!this.#entry || this.#length >= MOST_FIELD) return;
    this.#parts.push(part);
    this.#length += part.length;
  }

  result(): FeedRecords {
    if (this.#root === undefined || !ROOTS.has(this.#root)) return { wrong: 'bad-shape' };
    return { records: this.#records, bad: [], cut: !this.#closed };
  }

  /** Atom gives the address and the category in attributes. */
  #openField(name: string, attributes: Record<string, string>): void {
    this.#field = name;
    this.#parts = [];
    this.#length = 0;
    const { rel, href, term } = attributes;
    const given = name === 'link' && (rel ?? 'alternate') === 'alternate' ? href : term;
    if (given !== undefined) this.text(given);
  }

  #closeField(entry: Map<string, string[]>): void {
    const text = this.#parts.join('').trim();
    const known = entry.get(this.#field) ?? [];
    if (text !== '' && known.length < 100) entry.set(this.#field, [...known, text]);
    this.#parts = [];
    this.#length = 0;
  }
}
