import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/sources/generic/csv.ts';

const cells = (text: string, delimiter = ',') =>
  readCsv(text, delimiter, 1000).rows.map((row) => ('cells' in row ? row.cells : row.bad));

/** As RFC 4180 writes it: in quotes where it must be. */
const written = (rows: readonly (readonly string[])[], delimiter: string, lineEnd: string) =>
  rows
    .map((row) =>
      row
        .map((cell) =>
          /["\r\n]/.test(cell) || cell.includes(delimiter) || row.length === 1
            ? `"${cell.replaceAll('"', '""')}"`
            : cell,
        )
        .join(delimiter),
    )
    .join(lineEnd);

describe('CSV', () => {
  it('comes back as it was written, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc
        .array(fc.constantFrom('"', ',', ';', '\n', '\r', '\r\n', 'a', ' ', 'щ'), { maxLength: 8 })
        .map((parts) => parts.join('')),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        rows.filter((all) => all.every((row) => row.length > 1 || row[0] !== '')),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.boolean(),
        (table, delimiter, lineEnd, last) => {
          const text =
            written(table, delimiter, lineEnd) + (last && table.length > 0 ? lineEnd : '');
          expect(cells(text, delimiter)).toEqual(table);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('skips a byte order mark and blank lines', () => {
    expect(cells('\ufeffa,b\n\n\r\nc,d\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps empty cells', () => {
    expect(cells(',\n"",x\n')).toEqual([
      ['', ''],
      ['', 'x'],
    ]);
  });

  it('loses only the line that breaks the rules', () => {
    expect(cells('a,b"c\nd,e\n"f"g,h\ni,j')).toEqual([
      'stray-quote',
      ['d', 'e'],
      'stray-quote',
      ['i', 'j'],
    ]);
  });

  it('counts lines within quotes', () => {
    const { rows } = readCsv('"a\nb\r\nc",1\nd,2', ',', 10);
    expect(rows.map(({ line }) => line)).toEqual([1, 4]);
  });

  it('says that it ends within quotes', () => {
    expect(readCsv('a,b\n"c,d\n', ',', 10)).toEqual({
      rows: [{ line: 1, cells: ['a', 'b'] }],
      cut: true,
    });
  });

  it('reads no more rows than asked for', () => {
    expect(readCsv('a\nb\nc', ',', 2).rows).toHaveLength(2);
  });
});
