import type { FilePart } from '../../shared/db/import-repository.ts';
import type { BulkImport } from '../../shared/domain/bulk-import.ts';

/** What is told of an import. */
export const importAnswer = (
  { by: _by, file, version: _version, ...told }: BulkImport,
  parts: readonly FilePart[] = [],
) => ({
  ...told,
  parts: told.state === 'receiving' ? parts.map(({ part }) => part) : [],
  ...(file && { bytes: file.bytes }),
});
