import type { RowReason } from '../domain/bulk-import.ts';
import type { Said } from './said.ts';

/** A row of a file with what it says, or why it cannot be taken apart. `line` is where it begins, from 1. */
export type FileRow = { line: number; bytes: number } & ({ said: Said[] } | { bad: RowReason[] });

/** The file as a whole cannot be used; nothing comes after it. */
export type Unusable = { unusable: string };

/** The bytes of a file, in as many pieces as they come. */
export type FileBytes = AsyncIterable<Uint8Array>;

/** Longest row, in bytes: a call with its whole description fits. */
export const MOST_ROW_BYTES = 300_000;

/** A file that should be text in UTF-8 is not. */
export class NotUtf8Error extends Error {
  override readonly name = 'NotUtf8Error';
}

/** The bytes as text in UTF-8, without a byte order mark. Throws a NotUtf8Error where they are none. */
export async function* decoded(bytes: FileBytes): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch (cause) {
      throw new NotUtf8Error('not UTF-8', { cause });
    }
  };
  for await (const piece of bytes) yield decode(piece);
  yield decode();
}
