import type { Actor } from '../../shared/domain/actor.ts';
import type { RecordKind } from '../../shared/domain/bulk-import.ts';
import { signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Fields } from '../../shared/imports/columns.ts';
import type { Source } from '../../shared/imports/source.ts';
import { mayExport } from '../../shared/imports/who-may.ts';
import { writeFile } from '../../shared/imports/write-file.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ExportRequest } from './request.ts';

export type Deps = { sourceOf: (kind: RecordKind) => Source; log: Logger };

/** A function answers with six megabytes at most, of which a file in base64 takes a third more than it has. */
const MOST_BYTES = 2_500_000;
const MOST_RECORDS = 2000;

/**
 * Gives out records as a file that can be imported again, with the address of the next file in the header Link (RFC
 * 8288).
 */
export const exportRecords = ({ sourceOf, log }: Deps) =>
  signedInApi(
    log,
    ExportRequest,
    async ({ params: { kind }, query: { format, cursor } }, actor) => {
      const may = mayExport(actor, kind);
      if (!may.ok) return refused(may.error);
      const source = sourceOf(kind);
      const found = await recordsFrom(source, cursor, actor);
      if (!found) return problem('bad-cursor', 'Start again without a cursor.');
      const { content, type } = await writeFile(format, found.records, source.layout);
      return {
        statusCode: 200,
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="${kind}.${format}"`,
          ...(found.next && {
            link: `<?${new URLSearchParams({ format, cursor: found.next })}>; rel="next"`,
          }),
        },
        ...(format === 'xlsx'
          ? { body: Buffer.from(content).toString('base64'), isBase64Encoded: true }
          : { body: Buffer.from(content).toString('utf8') }),
      };
    },
  );

type Found = { records: Fields[]; next?: string };

const recordsFrom = async (
  { page, atOnce }: Source,
  start: string | undefined,
  by: Actor,
): Promise<Found | undefined> => {
  const records: Fields[] = [];
  let bytes = 0;
  let cursor = start;
  do {
    const read = await page({ limit: atOnce, ...(cursor !== undefined && { cursor }) }, by);
    if (!read.ok) return undefined;
    records.push(...read.value.items);
    bytes += Buffer.byteLength(JSON.stringify(read.value.items));
    cursor = read.value.cursor;
  } while (cursor !== undefined && bytes < MOST_BYTES && records.length < MOST_RECORDS);
  return { records, ...(cursor !== undefined && { next: cursor }) };
};
