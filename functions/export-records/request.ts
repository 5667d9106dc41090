import * as z from 'zod';
import { FileFormat, RecordKind } from '../../shared/domain/bulk-import.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';

export const ExportRequest = z.object({
  params: z.strictObject({ kind: pathParameter(RecordKind) }),
  query: z.strictObject({
    format: FileFormat.default('csv'),
    cursor: PageQuery.shape.cursor,
  }),
});
