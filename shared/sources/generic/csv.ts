/** A row of a CSV file, or why the line cannot be taken apart. `line` is where it begins, from 1. */
export type CsvRow = { line: number; cells: string[] } | { line: number; bad: 'stray-quote' };

/** The rows of a file. `cut`: the last field was quoted and never closed. */
export type CsvRows = { rows: CsvRow[]; cut: boolean };

/**
 * Reads CSV by RFC 4180: rows end with CRLF, LF or CR; a field with quotes, delimiters or line ends is in
 * quotes, a quote in it doubled. A line that breaks the rules (a quote within an unquoted field, text after
 * a closing quote) is bad as a whole; blank lines are none.
 */
export const readCsv = (text: string, delimiter: string, mostRows: number): CsvRows => {
  const reader = new CsvReader(text.replace(/^\ufeff/, ''), delimiter);
  const rows: CsvRow[] = [];
  while (rows.length < mostRows) {
    const row = reader.next();
    if (row === undefined || reader.cut) break;
    if (row !== 'blank') rows.push(row);
  }
  return { rows, cut: reader.cut };
};

/**
 * Reads CSV that comes in pieces, by the same rules, and keeps no more of it than a row. Of a file that is cut the last
 * row is `cut` in its place.
 */
export async function* csvRowsOf(
  pieces: AsyncIterable<string>,
  delimiterOf: (start: string) => string,
): AsyncGenerator<CsvRow | { line: number; cut: true }, void, void> {
  let left: Left = { text: '', line: 1 };
  let delimiter: string | undefined;
  for await (const piece of pieces) {
    const text = left.text + piece;
    delimiter ??= delimiterOf(text);
    left = yield* wholeRows(new CsvReader(text, delimiter, left.line), text);
  }
  const reader = new CsvReader(left.text, delimiter ?? ',', left.line);
  for (let row = reader.next(); row !== undefined; row = reader.next()) {
    if (reader.cut) yield { line: left.line, cut: true };
    else if (row !== 'blank') yield row;
  }
}

/** What is left of a piece: the beginning of a row that goes on in the next one. */
type Left = { text: string; line: number };

function* wholeRows(reader: CsvReader, text: string): Generator<CsvRow, Left, void> {
  let begun = reader.place;
  for (let row = reader.next(); row !== undefined && !reader.atEndOfText; row = reader.next()) {
    if (row !== 'blank') yield row;
    begun = reader.place;
  }
  return { text: text.slice(begun.at), line: begun.line };
}

class CsvReader {
  cut = false;
  #at = 0;
  #line: number;
  readonly #text: string;
  readonly #delimiter: string;

  constructor(text: string, delimiter: string, line = 1) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#line = line;
  }

  get place(): { at: number; line: number } {
    return { at: this.#at, line: this.#line };
  }

  get atEndOfText(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): CsvRow | 'blank' | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const line = this.#line;
    const cells: string[] = [];
    for (;;) {
      const cell = this.#text[this.#at] === '"' ? this.#quoted() : this.#bare();
      if (cell === undefined) {
        this.#skipLine();
        return { line, bad: 'stray-quote' };
      }
      cells.push(cell);
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at++;
    }
    this.#endLine();
    return cells.length === 1 && cells[0] === '' ? 'blank' : { line, cells };
  }

  #bare(): string | undefined {
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#atEnd()) {
      if (this.#text[this.#at] === '"') return undefined;
      this.#at++;
    }
    return this.#text.slice(start, this.#at);
  }

  #quoted(): string | undefined {
    let cell = '';
    for (let from = this.#at + 1; ; ) {
      const quote = this.#text.indexOf('"', from);
      if (quote < 0) {
        this.cut = true;
        this.#at = this.#text.length;
        return cell;
      }
      cell += this.#text.slice(from, quote);
      this.#at = quote + 1;
      if (this.#text[this.#at] !== '"') break;
      cell += '"';
      from = quote + 2;
    }
    this.#line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    return this.#at >= this.#text.length || this.#atEnd() ? cell : undefined;
  }

  #atEnd(): boolean {
    const here = this.#text[this.#at];
    return here === this.#delimiter || here === '\n' || here === '\r';
  }

  #skipLine(): void {
    while (this.#at < this.#text.length && !/[\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
    this.#endLine();
  }

  #endLine(): void {
    if (this.#text[this.#at] === '\r') this.#at++;
    if (this.#text[this.#at] === '\n') this.#at++;
    this.#line++;
  }
}
