import { digestOfParts, type ImportRepository } from '../../shared/db/import-repository.ts';
import type { BulkImport } from '../../shared/domain/bulk-import.ts';
import { fileRows } from '../../shared/imports/file-rows.ts';
import type { FileRow, Unusable } from '../../shared/imports/rows.ts';
import type { Target } from '../../shared/imports/target.ts';

export type FileDeps = { imports: Pick<ImportRepository, 'parts' | 'content'> };

/** The file of an import, or why it cannot be worked on. */
export type ImportFile = { bytes: () => AsyncIterable<Uint8Array> } | { unusable: string };

export const fileOf = async (
  { imports }: FileDeps,
  { id, file }: BulkImport,
): Promise<ImportFile> => {
  const parts = await imports.parts(id);
  // A part that came while the work began may be another one than was counted on.
  if (digestOfParts(parts) !== file?.sha256) return { unusable: 'The file was changed meanwhile.' };
  return {
    bytes: async function* () {
      for (const part of parts) yield* imports.content(id, part);
    },
  };
};

/** Its rows in order. Of two rows of one record the second is refused: nobody could say which of them counts. */
export async function* rowsOf(
  current: BulkImport,
  file: ImportFile,
  { layout, idIn }: Target,
): AsyncGenerator<FileRow | Unusable, void, void> {
  if ('unusable' in file) return yield file;
  const seen = new Map<string, number>();
  for await (const row of fileRows(current.format, file.bytes(), layout)) {
    const id = 'said' in row ? idIn(row.said) : undefined;
    const before = id === undefined ? undefined : seen.get(id);
    if (id === undefined || 'unusable' in row) yield row;
    else if (before === undefined) {
      seen.set(id, row.line);
      yield row;
    } else {
      const reason = { where: 'row', why: `is about what line ${before} is about` };
      yield { line: row.line, bytes: 0, bad: [reason] };
    }
  }
}
