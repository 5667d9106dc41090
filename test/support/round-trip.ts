import type { FileFormat } from '../../shared/domain/bulk-import.ts';
import type { Fields } from '../../shared/imports/columns.ts';
import { fileRows, type Layout } from '../../shared/imports/file-rows.ts';
import type { Said } from '../../shared/imports/said.ts';
import { writeFile } from '../../shared/imports/write-file.ts';

/** What the rows of a file of these records say, the file taken in by pieces of some bytes. */
export const saidAgain = async (
  format: FileFormat,
  records: readonly Fields[],
  layout: Layout,
  pieceBytes = 7,
): Promise<Said[][]> => {
  const { content } = await writeFile(format, records, layout);
  const pieces = async function* () {
    for (let at = 0; at < content.length; at += pieceBytes) {
      yield content.subarray(at, at + pieceBytes);
    }
  };
  const said: Said[][] = [];
  for await (const row of fileRows(format, pieces(), layout)) {
    if (!('said' in row)) throw new Error(JSON.stringify(row));
    said.push(row.said);
  }
  return said;
};
