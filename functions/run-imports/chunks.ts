import { MOST_PUTS_OF_A_STEP } from '../../shared/db/import-repository.ts';
import type { FileRow, Unusable } from '../../shared/imports/rows.ts';

/** Rows that follow each other, from the `from`th of the file on; they are written together. */
export type Chunk = { from: number; rows: FileRow[] };

/** The rows of a chunk say no more than so many bytes: a transaction holds 4 MB, and records are longer than rows. */
const MOST_BYTES = 700_000;

/** The file was read to its end before, and was usable then. */
class FileChangedError extends Error {
  override readonly name = 'FileChangedError';
}

/** The rows behind the first `through` in chunks that one step can write. */
export async function* chunksOf(
  rows: AsyncIterable<FileRow | Unusable>,
  through: number,
  putsPerRow: number,
): AsyncGenerator<Chunk, void, void> {
  const most = Math.floor(MOST_PUTS_OF_A_STEP / putsPerRow);
  let at = 0;
  let bytes = 0;
  let chunk: Chunk = { from: through, rows: [] };
  for await (const row of rows) {
    if ('unusable' in row) throw new FileChangedError(row.unusable);
    at += 1;
    if (at <= through) continue;
    if (chunk.rows.length === most || bytes + row.bytes > MOST_BYTES) {
      if (chunk.rows.length > 0) yield chunk;
      chunk = { from: at - 1, rows: [] };
      bytes = 0;
    }
    chunk.rows.push(row);
    bytes += row.bytes;
  }
  if (chunk.rows.length > 0) yield chunk;
}
